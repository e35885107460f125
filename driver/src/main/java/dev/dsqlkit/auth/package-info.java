/**
 * Signs IAM tokens; the only package that knows the AWS SDK, which is optional at run time. Classes
 * of the SDK appear in no signature that another package sees.
 */
@NullMarked
package dev.dsqlkit.auth;

import org.jspecify.annotations.NullMarked;
