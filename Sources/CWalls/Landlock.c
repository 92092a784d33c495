// Landlock by raw system calls: glibc has no wrappers, and Debian 12's header knows the first two ABIs only.
// The numbers are those of the kernel's include/uapi/linux/landlock.h.
#define _GNU_SOURCE
#include "CWalls.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#ifndef SYS_landlock_create_ruleset
#define SYS_landlock_create_ruleset 444
#define SYS_landlock_add_rule 445
#define SYS_landlock_restrict_self 446
#endif

enum {
    FS_EXECUTE = 1 << 0,
    FS_WRITE_FILE = 1 << 1,
    FS_READ_FILE = 1 << 2,
    FS_READ_DIR = 1 << 3,
    FS_REMOVE_FILE = 1 << 5,
    FS_MAKE_REG = 1 << 8,
    FS_ABI_1 = (1 << 13) - 1,
    FS_REFER = 1 << 13,     // ABI 2
    FS_TRUNCATE = 1 << 14,  // ABI 3
    FS_IOCTL_DEV = 1 << 15, // ABI 5
    NET_BIND_TCP = 1 << 0,  // ABI 4
    NET_CONNECT_TCP = 1 << 1,
    SCOPE_ABSTRACT_UNIX_SOCKET = 1 << 0, // ABI 6
    SCOPE_SIGNAL = 1 << 1,
    CREATE_RULESET_VERSION = 1 << 0,
    RULE_PATH_BENEATH = 1,
};

struct ruleset {
    uint64_t files, network, scoped;
};

struct path_beneath {
    uint64_t allowed;
    int32_t parent;
} __attribute__((packed));

static uint64_t files(int abi) {
    uint64_t access = FS_ABI_1;
    if (abi >= 2) access |= FS_REFER;
    if (abi >= 3) access |= FS_TRUNCATE;
    if (abi >= 5) access |= FS_IOCTL_DEV;
    return access;
}

int cwalls_landlock_abi(void) {
    long abi = syscall(SYS_landlock_create_ruleset, NULL, 0, CREATE_RULESET_VERSION);
    return abi < 0 ? -errno : (int)abi;
}

int cwalls_landlock_ruleset(int abi) {
    struct ruleset rules = {files(abi), 0, 0};
    if (abi >= 4) rules.network = NET_BIND_TCP | NET_CONNECT_TCP;
    if (abi >= 6) rules.scoped = SCOPE_ABSTRACT_UNIX_SOCKET | SCOPE_SIGNAL;
    // A kernel refuses fields that it does not know, even by their size.
    size_t size = abi >= 6 ? 24 : abi >= 4 ? 16 : 8;
    long ruleset = syscall(SYS_landlock_create_ruleset, &rules, size, 0);
    return ruleset < 0 ? -errno : (int)ruleset;
}

int cwalls_landlock_allow(int ruleset, int abi, const char *path, enum cwalls_access access) {
    int parent = open(path, O_PATH | O_CLOEXEC);
    if (parent < 0) return -errno;
    struct stat status;
    if (fstat(parent, &status) != 0) {
        int failed = -errno;
        close(parent);
        return failed;
    }
    uint64_t allowed = access == CWALLS_APPEND ? FS_WRITE_FILE : FS_READ_FILE;
    if (access != CWALLS_APPEND && S_ISDIR(status.st_mode)) allowed |= FS_READ_DIR;
    if (access == CWALLS_WRITE) {
        allowed |= FS_WRITE_FILE | FS_TRUNCATE;
        if (S_ISDIR(status.st_mode)) allowed |= FS_MAKE_REG | FS_REMOVE_FILE;
    }
    struct path_beneath rule = {allowed & files(abi), parent};
    long added = syscall(SYS_landlock_add_rule, ruleset, RULE_PATH_BENEATH, &rule, 0);
    int failed = added < 0 ? -errno : 0;
    close(parent);
    return failed;
}

int cwalls_landlock_enforce(int ruleset) {
    long enforced = syscall(SYS_landlock_restrict_self, ruleset, 0);
    int failed = enforced < 0 ? -errno : 0;
    close(ruleset);
    return failed;
}
