package cn.qingshen;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The shape of the code, where the compiler does not see to it. */
class StructureTest {

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("cn.qingshen");

    @Test
    void hasFeaturesThatMeetOnlyThroughTheirDoors() {
        // The generated classes name the features' own enums; the next rule keeps them where they belong.
        ApplicationModules.of(Application.class, JavaClass.Predicates.resideInAPackage("cn.qingshen.jooq.."))
                .verify();
    }

    @Test
    void touchesTheDatabaseOnlyInRepositoriesAndQueries() {
        noClasses()
                .that()
                .resideOutsideOfPackage("cn.qingshen.jooq..")
                .and()
                .haveNameNotMatching(".*(Repository|Query|Conditions|Reader)(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.jooq..", "cn.qingshen.jooq..")
                .check(CODE);
    }

    @Test
    void letsNothingUseTheFronts() {
        classes()
                .that()
                .resideInAPackage("..web..")
                .should()
                .onlyBeAccessed()
                .byAnyPackage("..web..")
                .check(CODE);
    }
}
