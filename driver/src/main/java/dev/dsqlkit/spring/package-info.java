/**
 * Lets Spring Boot find the driver by the URL alone, and runs transactions of Spring again that
 * lose a conflict.
 */
@NullMarked
package dev.dsqlkit.spring;

import org.jspecify.annotations.NullMarked;
