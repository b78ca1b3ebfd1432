package cn.qingshen.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.hilla.BrowserCallable;
import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.web.bind.annotation.RequestMapping;

/** Whatever can be reached from outside ends at a service method that says who may call it. */
class GuardTest {

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("cn.qingshen");

    @Test
    void findsAGuardBehindEveryWayIn() {
        var waysIn = CODE.stream().flatMap(GuardTest::waysIn).toList();
        assertThat(waysIn).as("ways in").hasSizeGreaterThan(20);
        assertThat(waysIn.stream().filter(way -> !isGuarded(way)).map(JavaMethod::getFullName))
                .as("ways in without a guard")
                .isEmpty();
    }

    /** Hilla takes a null that a method may return by JSpecify's word for a fault of the server; it understands Optional. */
    @Test
    void answersPagesWithNoNull() {
        var endpoints = CODE.stream().filter(type -> type.isAnnotatedWith(BrowserCallable.class));
        assertThat(endpoints
                        .flatMap(type -> Stream.of(type.reflect().getDeclaredMethods()))
                        .filter(method -> method.getAnnotatedReturnType().isAnnotationPresent(Nullable.class))
                        .map(Method::toGenericString))
                .isEmpty();
    }

    private static Stream<JavaMethod> waysIn(JavaClass type) {
        var isEndpoint = type.isAnnotatedWith(BrowserCallable.class);
        return type.getMethods().stream()
                .filter(method ->
                        isEndpoint && method.getModifiers().contains(JavaModifier.PUBLIC) || isMapped(method));
    }

    private static boolean isMapped(JavaMethod method) {
        return Stream.of(SchemaMapping.class, BatchMapping.class, RequestMapping.class)
                .anyMatch(mapping -> method.isAnnotatedWith(mapping) || method.isMetaAnnotatedWith(mapping));
    }

    /** All services that it calls are guarded, also those behind a loader, which its class registers; and it calls at least one. */
    private static boolean isGuarded(JavaMethod way) {
        var calls = serviceCalls(way, new HashSet<>());
        if (way.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(DataLoader.class))) {
            way.getOwner().getConstructors().forEach(loaders -> calls.addAll(serviceCalls(loaders, new HashSet<>())));
        }
        return calls.stream().allMatch(GuardTest::hasGuard) && (!calls.isEmpty() || readsOnlyItsSource(way));
    }

    /** A field of an object that was read under guard may be worked out from that object alone, in any language. */
    private static boolean readsOnlyItsSource(JavaMethod way) {
        return way.isAnnotatedWith(SchemaMapping.class)
                && way.getRawParameterTypes().stream()
                                .filter(type -> !type.isEquivalentTo(Locale.class))
                                .count()
                        == 1;
    }

    private static Set<JavaMethod> serviceCalls(JavaCodeUnit from, Set<JavaCodeUnit> seen) {
        var services = new HashSet<JavaMethod>();
        if (!seen.add(from)) {
            return services;
        }
        from.getCallsFromSelf()
                .forEach(call ->
                        call.getTarget().resolveMember().ifPresent(target -> follow(from, target, services, seen)));
        from.getMethodReferencesFromSelf()
                .forEach(call ->
                        call.getTarget().resolveMember().ifPresent(target -> follow(from, target, services, seen)));
        return services;
    }

    private static void follow(
            JavaCodeUnit from, JavaCodeUnit target, Set<JavaMethod> services, Set<JavaCodeUnit> seen) {
        if (target instanceof JavaMethod method && target.getOwner().isAnnotatedWith(Service.class)) {
            services.add(method);
        } else if (target.getOwner().isInterface()) {
            target.getOwner().getAllSubclasses().stream()
                    .flatMap(type -> type
                            .tryGetMethod(
                                    target.getName(),
                                    target.getRawParameterTypes().stream()
                                            .map(JavaClass::getName)
                                            .toArray(String[]::new))
                            .stream())
                    .forEach(method -> services.addAll(serviceCalls(method, seen)));
        } else if (target.getOwner().getPackageName().equals(from.getOwner().getPackageName())) {
            services.addAll(serviceCalls(target, seen));
        }
    }

    private static boolean hasGuard(JavaMethod method) {
        return Stream.<CanBeAnnotated>of(method, method.getOwner())
                .anyMatch(place -> place.isAnnotatedWith(PreAuthorize.class));
    }
}
