package io.pairkit.format.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlatformsTest {
    @Test
    void every_platform_of_the_package_is_listed() throws Exception {
        List<JavaClass> found = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("io.pairkit.format.platform")
                        .stream()
                        .filter(type -> type.isAssignableTo(Platform.class) && !type.isInterface())
                        .toList();
        assertThat(found).isNotEmpty();
        List<String> listed = Platforms.profiles().stream().map(Profile::id).toList();
        for (JavaClass type : found) {
            var constructor = type.reflect().getDeclaredConstructor();
            constructor.setAccessible(true);
            for (Profile profile : ((Platform) constructor.newInstance()).profiles()) {
                assertThat(listed).as("%s in Platforms", type.getSimpleName()).contains(profile.id());
            }
        }
    }
}
