package dev.dsqlkit.junit;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;

/** Fields that are annotated with {@link DsqlInject} or {@link DsqlUrl}. */
record InjectedFields(@Nullable Object instance, Class<?> owner, ExtensionContext context) {

  /** The static ones. */
  static InjectedFields ofClass(ExtensionContext context) {
    return new InjectedFields(null, context.getRequiredTestClass(), context);
  }

  static InjectedFields of(Object instance, ExtensionContext context) {
    return new InjectedFields(instance, instance.getClass(), context);
  }

  void inject() throws IllegalAccessException {
    List<Field> fields =
        AnnotationSupport.findAnnotatedFields(
            owner, DsqlInject.class, this::isMine, HierarchyTraversalMode.TOP_DOWN);
    for (Field field : fields) {
      set(field);
    }
    List<Field> urls =
        AnnotationSupport.findAnnotatedFields(
            owner,
            DsqlUrl.class,
            field -> isMine(field) && !fields.contains(field),
            HierarchyTraversalMode.TOP_DOWN);
    for (Field field : urls) {
      set(field);
    }
  }

  private boolean isMine(Field field) {
    return Modifier.isStatic(field.getModifiers()) == (instance == null);
  }

  private void set(Field field) throws IllegalAccessException {
    if (Modifier.isFinal(field.getModifiers())) {
      throw refused(field, "is final. Take the final away, or take a constructor parameter");
    }
    Wish wish =
        Wish.of(field)
            .orElseThrow(
                () ->
                    refused(
                        field,
                        "has a type that nothing is injected for. See @DsqlTest; a String needs"
                            + " @DsqlUrl"));
    field.setAccessible(true);
    field.set(instance, wish.grant(context));
  }

  private static ExtensionConfigurationException refused(Field field, String why) {
    return new ExtensionConfigurationException(
        "The field %s of %s %s."
            .formatted(field.getName(), field.getDeclaringClass().getName(), why));
  }
}
