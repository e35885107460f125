/** Lets Spring Boot find the driver by the URL alone. */
@NullMarked
package dev.dsqlkit.spring;

import org.jspecify.annotations.NullMarked;
