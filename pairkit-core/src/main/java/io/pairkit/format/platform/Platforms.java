package io.pairkit.format.platform;

import java.util.ArrayList;
import java.util.List;

/** The platforms that come with the library; a test finds one that is not listed here. */
public final class Platforms {
    private static final List<Platform> ALL = List.of(
            new OpenAi(),
            new Azure(),
            new Mistral(),
            new Bedrock(),
            new Gemini(),
            new Cohere(),
            new Together(),
            new Fireworks(),
            new Alibaba(),
            new Databricks(),
            new Trl(),
            new Axolotl(),
            new LlamaFactory(),
            new Torchtune(),
            new Unsloth(),
            new Mlx(),
            new Nemo(),
            new InstructLab(),
            new Community());

    private Platforms() {}

    /** Returns all profiles, platform by platform. */
    public static List<Profile> profiles() {
        var profiles = new ArrayList<Profile>();
        ALL.forEach(platform -> profiles.addAll(platform.profiles()));
        return List.copyOf(profiles);
    }
}
