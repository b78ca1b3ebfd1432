package cn.qingshen.journal;

import java.util.UUID;

/** Something that the trail tells of, and that leads to its trail. */
public interface Journaled {

    UUID id();
}
