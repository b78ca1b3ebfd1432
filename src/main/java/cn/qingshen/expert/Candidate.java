package cn.qingshen.expert;

import java.util.List;

/** An expert of the pool with all that ties them to somebody. */
record Candidate(Expert expert, List<Interest> interests) {}
