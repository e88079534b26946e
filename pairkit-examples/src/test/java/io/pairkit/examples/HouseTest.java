package io.pairkit.examples;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.stream.Stream;

/** The walls of the house, as tests. */
@AnalyzeClasses(packages = "io.pairkit", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {
    private static final String[] LIBRARY = {
        "io.pairkit",
        "io.pairkit.files..",
        "io.pairkit.resource..",
        "io.pairkit.json..",
        "io.pairkit.format..",
        "io.pairkit.schema..",
        "io.pairkit.validate..",
        "io.pairkit.audit..",
        "io.pairkit.privacy..",
        "io.pairkit.review..",
        "io.pairkit.generate..",
        "io.pairkit.provenance..",
        "io.pairkit.report..",
        "io.pairkit.dedup..",
        "io.pairkit.split.."
    };

    @ArchTest
    static final ArchRule dedup_and_split_never_meet = noClasses()
            .that()
            .resideInAPackage("io.pairkit.dedup..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.pairkit.split..")
            .because("Groups and Links in core are the hinge");

    @ArchTest
    static final ArchRule split_never_meets_dedup = noClasses()
            .that()
            .resideInAPackage("io.pairkit.split..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.pairkit.dedup..", "org.apache.lucene..")
            .because("Groups and Links in core are the hinge");

    @ArchTest
    static final ArchRule core_knows_no_lucene_and_no_other_module = noClasses()
            .that()
            .resideInAnyPackage(LIBRARY)
            .and()
            .resideOutsideOfPackages("io.pairkit.dedup..", "io.pairkit.split..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.apache.lucene..",
                    "com.dynatrace..",
                    "io.pairkit.dedup..",
                    "io.pairkit.split..",
                    "io.pairkit.examples..");

    @ArchTest
    static final ArchRule packages_around_the_values_form_no_cycle =
            slices().matching("io.pairkit.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule the_rooms_behind_privacy_form_no_cycle =
            slices().matching("io.pairkit.privacy.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule the_rooms_behind_privacy_do_not_know_its_door = noClasses()
            .that()
            .resideInAPackage("io.pairkit.privacy.(*)..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.pairkit.privacy");

    @ArchTest
    static final ArchRule no_step_knows_the_report = noClasses()
            .that()
            .resideInAnyPackage(LIBRARY)
            .and()
            .resideOutsideOfPackage("io.pairkit.report..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.pairkit.report..");

    @ArchTest
    static final ArchRule the_library_never_prints =
            noClasses().that().resideInAnyPackage(LIBRARY).should(GeneralCodingRules.ACCESS_STANDARD_STREAMS);

    @ArchTest
    static final ArchRule no_third_party_type_is_in_a_public_signature = methods()
            .that()
            .areDeclaredInClassesThat()
            .resideInAnyPackage(LIBRARY)
            .and()
            .areDeclaredInClassesThat()
            .arePublic()
            .and()
            .arePublic()
            .should(onlyUse("types of Java and of pairkit, and Lucene's Analyzer in dedup"));

    @ArchTest
    static final ArchRule public_classes_are_records_interfaces_enums_or_final = classes()
            .that()
            .resideInAnyPackage(LIBRARY)
            .and()
            .arePublic()
            .and()
            .areTopLevelClasses()
            .and()
            .areNotInterfaces()
            .and()
            .areNotEnums()
            .should(beClosed());

    private static ArchCondition<JavaMethod> onlyUse(String what) {
        return new ArchCondition<>("only use " + what) {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                Stream.concat(Stream.of(method.getRawReturnType()), method.getRawParameterTypes().stream())
                        .map(JavaClass::getBaseComponentType)
                        .filter(type -> !isOurs(type) && !isAnalyzer(method, type))
                        .forEach(type -> events.add(SimpleConditionEvent.violated(
                                method, method.getFullName() + " shows " + type.getName())));
            }
        };
    }

    private static boolean isOurs(JavaClass type) {
        return type.isPrimitive()
                || type.getPackageName().startsWith("java.")
                || type.getPackageName().equals("io.pairkit")
                || type.getPackageName().startsWith("io.pairkit.");
    }

    private static boolean isAnalyzer(JavaMethod method, JavaClass type) {
        return method.getOwner().getPackageName().startsWith("io.pairkit.dedup")
                && type.getName().equals("org.apache.lucene.analysis.Analyzer");
    }

    private static ArchCondition<JavaClass> beClosed() {
        DescribedPredicate<JavaClass> open = DescribedPredicate.describe(
                "open",
                type -> !type.getModifiers().contains(JavaModifier.FINAL)
                        && !type.getModifiers().contains(JavaModifier.ABSTRACT)
                        && !type.isRecord());
        return new ArchCondition<>("be final, abstract or a record") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (open.test(type)) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " can be extended by anybody"));
                }
            }
        };
    }
}
