package cn.qingshen.account;

/** Work that nobody in particular started: it sees every row and signs as the system. */
public final class SystemJob {

    private SystemJob() {}

    /** @param name what the trail calls whoever did it, such as {@code mail} */
    public static void run(String name, Runnable work) {
        OnBehalf.run(new Asker("job:" + name, name, Role.SYSTEM, null, null), work);
    }
}
