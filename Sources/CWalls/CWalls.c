#define _GNU_SOURCE
#include "CWalls.h"

#include <errno.h>
#include <linux/capability.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

static int answer(long result) { return result < 0 ? -errno : (int)result; }

int cwalls_no_new_privileges(void) { return answer(prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)); }

int cwalls_has_no_new_privileges(void) { return prctl(PR_GET_NO_NEW_PRIVS, 0, 0, 0, 0) == 1; }

int cwalls_die_with_parent(void) { return answer(prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0)); }

int cwalls_dies_with_parent(void) {
    int signal = 0;
    return prctl(PR_GET_PDEATHSIG, &signal, 0, 0, 0) == 0 && signal == SIGKILL;
}

static const uint32_t kept = 1u << CAP_DAC_OVERRIDE | 1u << CAP_DAC_READ_SEARCH;

static int capabilities(struct __user_cap_data_struct data[2]) {
    struct __user_cap_header_struct header = {_LINUX_CAPABILITY_VERSION_3, 0};
    return answer(syscall(SYS_capget, &header, data));
}

int cwalls_drop_capabilities(void) {
    struct __user_cap_header_struct header = {_LINUX_CAPABILITY_VERSION_3, 0};
    struct __user_cap_data_struct data[2];
    int failed = capabilities(data);
    if (failed) return failed;
    data[0].effective &= kept;
    data[0].permitted &= kept;
    data[1].effective = data[1].permitted = 0;
    data[0].inheritable = data[1].inheritable = 0;
    return answer(syscall(SYS_capset, &header, data));
}

int cwalls_has_no_capabilities(void) {
    struct __user_cap_data_struct data[2];
    return capabilities(data) == 0 && (data[0].permitted & ~kept) == 0 && data[1].permitted == 0;
}
