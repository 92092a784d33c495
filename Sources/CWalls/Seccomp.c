// The system calls of a worker: a list of what is allowed, so that what a later kernel adds is closed by itself.
#define _GNU_SOURCE
#include "CWalls.h"

#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <seccomp.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <unistd.h>

// Harmless to others whatever their arguments: they act on this process or on files that Landlock confines.
static const char *const allowed[] = {
    // Files.
    "read", "readv", "pread64", "preadv", "preadv2", "write", "writev", "pwrite64", "pwritev", "pwritev2", "lseek",
    "open", "openat", "close", "close_range", "dup", "dup2", "dup3", "pipe", "pipe2", "stat", "fstat", "lstat",
    "newfstatat", "statx", "access", "faccessat", "faccessat2", "readlink", "readlinkat", "getdents64", "getcwd",
    "statfs", "fstatfs", "unlink", "unlinkat", "rename", "renameat", "renameat2", "truncate", "ftruncate", "fsync",
    "fdatasync", "sync_file_range", "fallocate", "fadvise64", "flock", "umask", "copy_file_range", "sendfile",
    "readahead",
    // Memory.
    "munmap", "mremap", "brk", "madvise", "mincore", "msync", "membarrier",
    // Threads, and waiting.
    "set_robust_list", "get_robust_list", "rseq", "set_tid_address", "futex", "gettid", "sched_yield",
    "sched_getaffinity", "sched_getparam", "sched_getscheduler", "sched_get_priority_max", "sched_get_priority_min",
    "poll", "ppoll", "select", "pselect6", "epoll_create1", "epoll_ctl", "epoll_wait", "epoll_pwait", "eventfd2",
    "timerfd_create", "timerfd_settime", "timerfd_gettime", "restart_syscall", "exit", "exit_group",
    // Signals to oneself.
    "rt_sigaction", "rt_sigprocmask", "rt_sigreturn", "rt_sigpending", "rt_sigsuspend", "rt_sigtimedwait",
    "sigaltstack", "pause",
    // Time.
    "clock_gettime", "clock_getres", "clock_nanosleep", "nanosleep", "gettimeofday", "time", "times",
    // Who and where one is.
    "getpid", "getppid", "getuid", "geteuid", "getgid", "getegid", "getresuid", "getresgid", "getgroups", "getpgrp",
    "getpgid", "getsid", "capget", "uname", "sysinfo", "getcpu", "getrusage", "getrlimit", "getrandom",
    // To raise the wall around files once the request names them; it can only take away.
    "landlock_create_ruleset", "landlock_add_rule", "landlock_restrict_self",
};

// Closed with "not permitted", which says what happened; all else is answered "no such call", so that the C
// library falls back to an older call where it has one (clone3 to clone, for one).
static const char *const forbidden[] = {
    "socket", "socketpair", "connect", "bind", "listen", "accept", "accept4", "sendto", "sendmsg", "sendmmsg", "fork",
    "vfork", "execve", "execveat", "ptrace", "process_vm_readv", "process_vm_writev", "tkill", "rt_sigqueueinfo",
    "rt_tgsigqueueinfo", "pidfd_open", "pidfd_getfd", "pidfd_send_signal", "setrlimit", "mount", "umount2", "chroot",
    "pivot_root", "unshare", "setns", "bpf", "perf_event_open", "userfaultfd", "io_uring_setup", "keyctl", "add_key",
    "request_key", "memfd_create", "chmod", "fchmod", "fchmodat", "chown", "lchown", "fchown", "fchownat", "setxattr",
    "lsetxattr", "fsetxattr", "utime", "utimes", "utimensat", "futimesat", "link", "linkat", "symlink", "symlinkat",
    "mknod", "mknodat", "mkdir", "mkdirat", "rmdir", "setuid", "setgid", "setpgid", "setsid", "capset", "personality",
    "chdir", "fchdir", "shmget", "msgget", "semget", "mq_open",
};

static const int fcntl_commands[] = {
    F_DUPFD, F_DUPFD_CLOEXEC, F_GETFD, F_SETFD, F_GETFL, F_SETFL, F_GETLK, F_SETLK, F_SETLKW, F_GETPIPE_SZ,
};

static const int prctl_options[] = {
    PR_SET_NAME, PR_GET_NAME, PR_GET_SECCOMP, PR_GET_NO_NEW_PRIVS, PR_GET_PDEATHSIG, PR_SET_VMA,
};

// A filter in the making, and the first rule's failure.
struct filter {
    scmp_filter_ctx context;
    int failed;
};

static void rule(struct filter *filter, uint32_t action, const char *name, unsigned count,
                 const struct scmp_arg_cmp *arguments) {
    int call = seccomp_syscall_resolve_name(name);
    // A call that this architecture does not have needs no rule.
    if (call == __NR_SCMP_ERROR || call < 0) return;
    int result = seccomp_rule_add_array(filter->context, action, call, count, arguments);
    if (result < 0 && !filter->failed) filter->failed = result;
}

static void allow_if(struct filter *filter, const char *name, struct scmp_arg_cmp argument) {
    rule(filter, SCMP_ACT_ALLOW, name, 1, &argument);
}

#define COUNT(list) (sizeof(list) / sizeof(list)[0])

int cwalls_seccomp(void) {
    struct filter filter = {seccomp_init(SCMP_ACT_ERRNO(ENOSYS)), 0};
    if (!filter.context) return -ENOMEM;
    filter.failed = seccomp_attr_set(filter.context, SCMP_FLTATR_CTL_TSYNC, 1);
    for (size_t i = 0; i < COUNT(allowed); i++) rule(&filter, SCMP_ACT_ALLOW, allowed[i], 0, NULL);
    for (size_t i = 0; i < COUNT(forbidden); i++) rule(&filter, SCMP_ACT_ERRNO(EPERM), forbidden[i], 0, NULL);
    for (size_t i = 0; i < COUNT(fcntl_commands); i++)
        allow_if(&filter, "fcntl", SCMP_A1_32(SCMP_CMP_EQ, fcntl_commands[i]));
    for (size_t i = 0; i < COUNT(prctl_options); i++)
        allow_if(&filter, "prctl", SCMP_A0_32(SCMP_CMP_EQ, prctl_options[i]));
    // As any ioctl on a plain file.
    rule(&filter, SCMP_ACT_ERRNO(ENOTTY), "ioctl", 0, NULL);
    // Threads, not processes.
    allow_if(&filter, "clone", SCMP_A0(SCMP_CMP_MASKED_EQ, CLONE_THREAD, CLONE_THREAD));
    // abort() and the like, on oneself.
    allow_if(&filter, "kill", SCMP_A0_32(SCMP_CMP_EQ, getpid()));
    allow_if(&filter, "tgkill", SCMP_A0_32(SCMP_CMP_EQ, getpid()));
    // Limits may be asked for, not set.
    allow_if(&filter, "prlimit64", SCMP_A2(SCMP_CMP_EQ, 0));
    // Code comes from libraries' files only.
    allow_if(&filter, "mmap", SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0));
    allow_if(&filter, "mmap", SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_WRITE, 0));
    allow_if(&filter, "mprotect", SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0));
    int result = filter.failed ? filter.failed : seccomp_load(filter.context);
    seccomp_release(filter.context);
    return result;
}

int cwalls_has_seccomp(void) { return prctl(PR_GET_SECCOMP, 0, 0, 0, 0) == 2; }
