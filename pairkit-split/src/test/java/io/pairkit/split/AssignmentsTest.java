package io.pairkit.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pairkit.Catalog;
import io.pairkit.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssignmentsTest {
    @TempDir
    Path folder;

    @Test
    void odd_cells_survive_the_file() {
        var row = new Assignments.Row("a\tb\\t", "dir\\x.jsonl", 7, "t=\r\n", "train", "");
        var other = new Assignments.Row("Ä", "-", 1, "", "dropped", "near-duplicate: prompt of a (x:1) in train");
        Path file = folder.resolve("assignments.tsv");
        Assignments.of(List.of(other, row)).write(file);
        assertThat(file)
                .content(java.nio.charset.StandardCharsets.UTF_8)
                .isEqualTo("id\tfile\tline\tgroup\tsplit\treason\n"
                        + "a\\tb\\\\t\tdir\\\\x.jsonl\t7\tt=\\r\\n\ttrain\t\n"
                        + "Ä\t-\t1\t\tdropped\tnear-duplicate: prompt of a (x:1) in train\n");
        assertThat(Assignments.read(file).rows()).containsExactly(row, other);
        assertThat(Assignments.read(file)).hasToString("Assignments[2 records, 1 dropped]");
    }

    @Test
    void a_broken_file_is_refused_with_its_line() throws IOException {
        Path file = folder.resolve("a.tsv");
        Files.writeString(file, "id\tsplit\nx\n");
        assertThatThrownBy(() -> Assignments.read(file)).hasMessage(file + ":2: expected 2 cells, found 1");
        Files.writeString(file, "name\tpart\n");
        assertThatThrownBy(() -> Assignments.read(file))
                .hasMessage(file + ":1: expected the columns id and split, found [name, part]");
        Files.writeString(file, "id\tline\tsplit\nx\tten\ttrain\n");
        assertThatThrownBy(() -> Assignments.read(file)).hasMessage(file + ":2: expected a line number, found ten");
    }

    @Test
    void a_secret_used_as_an_id_is_not_shown_and_the_next_split_still_finds_its_record() {
        var random = new SplittableRandom(11);
        var ids = new ArrayList<String>();
        for (int i = 0; i < 60; i++) {
            ids.add(i % 2 == 0 ? key(random) : "record-" + i);
        }
        Assignment first = Split.of(60, 20, 20).seed(1).assign(catalog(ids));
        Path file = folder.resolve("a.tsv");
        first.write(file);
        assertThat(file).content(java.nio.charset.StandardCharsets.UTF_8).doesNotContain("gh" + "p_");
        assertThat(first.table().rows())
                .filteredOn(row -> row.id().startsWith("sha256:"))
                .hasSize(30);

        var moved = new ArrayList<>(ids);
        java.util.Collections.reverse(moved); // another line, as after a sort
        Assignment second =
                Split.of(60, 20, 20).seed(2).previous(Assignments.read(file)).assign(catalog(moved));
        for (int i = 0; i < 60; i++) {
            assertThat(second.partOf(59 - i))
                    .as(i % 2 == 0 ? "secret" : "plain")
                    .isEqualTo(first.partOf(i));
        }
    }

    @Test
    void a_record_that_had_no_id_is_found_by_its_content_when_it_gets_one() {
        Catalog bare = catalog(List.of("", "", "", ""));
        Assignments table = Split.of(50, 25, 25).seed(3).assign(bare).table();
        assertThat(Split.of(50, 25, 25)
                        .seed(4)
                        .previous(table)
                        .assign(catalog(List.of("a", "b", "c", "d")))
                        .counts())
                .isEqualTo(Split.of(50, 25, 25).seed(3).assign(bare).counts());
        assertThat(table.match(catalog(List.of("a", "b", "c", "d")))).doesNotContainNull();
    }

    private static String key(SplittableRandom random) {
        var key = new StringBuilder("gh").append("p_");
        String signs = "abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ0123456789";
        for (int i = 0; i < 36; i++) {
            key.append(signs.charAt(random.nextInt(signs.length())));
        }
        return key.toString();
    }

    /** Returns records with these ids, or none where one is empty; a record's content is its own whatever its place. */
    private static Catalog catalog(List<String> ids) {
        var draft = new Catalog.Draft();
        for (int i = 0; i < ids.size(); i++) {
            String id = ids.get(i);
            draft.add(new Catalog.Entry(
                    new Origin("x.jsonl", i + 1, 0),
                    id.length() < 2 ? i : id.hashCode(),
                    id.isEmpty() ? Optional.empty() : Optional.of(id),
                    List.of()));
        }
        return draft.build();
    }

    @Test
    void an_unchanged_set_keeps_its_assignment_from_the_file_whatever_the_seed() {
        for (long seed = 0; seed < 50; seed++) {
            var samples = Samples.random(100, new SplittableRandom(seed));
            Catalog catalog = Samples.catalog(samples);
            Split recipe = Split.of(80, 10, 10).groupedBy("ticket_id").stratifiedBy("category");
            Assignment first = recipe.seed(seed).assign(catalog);
            Path file = folder.resolve("a.tsv");
            first.write(file);
            Assignment second =
                    recipe.seed(seed + 1).previous(Assignments.read(file)).assign(catalog);
            assertThat(second.counts()).isEqualTo(first.counts());
            assertThat(second.table().rows()).isEqualTo(first.table().rows());
        }
    }

    @Test
    void what_is_assigned_stays_when_the_data_grow() {
        for (long seed = 0; seed < 50; seed++) {
            var samples = Samples.random(200, new SplittableRandom(seed));
            var early = new ArrayList<>(samples.subList(0, 120));
            Split recipe =
                    Split.of(80, 10, 10).groupedBy("ticket_id", "customer").stratifiedBy("category");
            Assignment first = recipe.apart(Samples.links(early)).assign(Samples.catalog(early));
            Assignment second =
                    recipe.apart(Samples.links(samples)).previous(first.table()).assign(Samples.catalog(samples));
            for (int i = 0; i < 120; i++) {
                if (first.partOf(i).isPresent()) {
                    assertThat(second.partOf(i))
                            .as("seed %s record %s", seed, i)
                            .isEqualTo(first.partOf(i));
                }
            }
            assertThat(second.leaks()).isZero();
        }
    }

    @Test
    void a_part_that_is_gone_is_refused() {
        var samples = Samples.random(20, new SplittableRandom(1));
        Assignment first =
                Split.of(Part.ratio("train", 8), Part.ratio("dev", 2)).assign(Samples.catalog(samples));
        assertThatThrownBy(() -> Split.of(80, 10, 10).previous(first.table()).assign(Samples.catalog(samples)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the previous assignment has a part \"dev\", this split has train, validation, test");
    }
}
