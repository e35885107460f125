/**
 * Spring's contexts in tests, which get the URL of the slot of their {@code @DsqlTest}. Internal;
 * found by Spring through {@code META-INF/spring.factories}.
 */
@NullMarked
package dev.dsqlkit.junit.spring;

import org.jspecify.annotations.NullMarked;
