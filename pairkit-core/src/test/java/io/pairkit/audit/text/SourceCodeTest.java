package io.pairkit.audit.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Broken programs are told from prose with brackets. */
class SourceCodeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "def greet(name):\n    print('Hi (' + name)  # (\n\ngreet('Ann')",
                "const words = data.trim().split(/[(\\s]+/);\nfunction f(a) {\n  return a; // )\n}",
                "The code has 2 issues: 1) no return; 2) no test.\n\ndef f(x):\n    return x",
                "def f(x):\n    ...\n    return (x",
                "Smile :-) and import it: `f(`.",
                "```python\nprint(\"(\")\n```",
                "```c\n#ifdef A\nif (x) {\n#else\nif (y) {\n#endif\n}\n```",
                "```js\nfoo(function() {\n  // ... as before\n```"
            })
    void brackets_in_strings_comments_and_prose_do_not_count(String answer) {
        assertThat(SourceCode.isBroken(answer)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "def greet(name:\n    print(name)",
                "```java\npublic static void main(String[] args) {\n  run();\n```",
                "const a = [1, 2;\nfunction f() {\n  return a;\n}",
                "def f(n):\n    \"\"\"1 * 2 * ... * n\"\"\"\n    for i in range(1, n:\n        pass",
                "def add(cart):\n    return cart\n\naddcart, 'apple', 2)"
            })
    void code_with_brackets_that_do_not_match_is_broken(String answer) {
        assertThat(SourceCode.isBroken(answer)).isTrue();
    }
}
