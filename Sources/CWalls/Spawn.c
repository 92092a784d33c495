// Starting a worker: GNU extensions that Swift's Glibc module does not show.
#define _GNU_SOURCE
#include "CWalls.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <spawn.h>
#include <sys/eventfd.h>
#include <sys/ioctl.h>
#include <unistd.h>

// A server may run with its own standard descriptors closed: then a pipe's end would take their place.
static int above_standard(int descriptor) {
    if (descriptor > 2) return descriptor;
    int moved = fcntl(descriptor, F_DUPFD_CLOEXEC, 3);
    int failed = -errno;
    close(descriptor);
    return moved < 0 ? failed : moved;
}

int cwalls_pipe(int ends[2]) {
    if (pipe2(ends, O_CLOEXEC) != 0) return -errno;
    ends[0] = above_standard(ends[0]);
    ends[1] = above_standard(ends[1]);
    if (ends[0] >= 0 && ends[1] >= 0) return 0;
    int failed = ends[0] < 0 ? ends[0] : ends[1];
    for (int i = 0; i < 2; i++)
        if (ends[i] >= 0) close(ends[i]);
    return failed;
}

int cwalls_bell(void) {
    int bell = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    return bell < 0 ? -errno : bell;
}

int cwalls_set_nonblocking(int descriptor) {
    int flags = fcntl(descriptor, F_GETFL);
    return flags >= 0 && fcntl(descriptor, F_SETFL, flags | O_NONBLOCK) == 0 ? 0 : -errno;
}

int cwalls_unread(int descriptor) {
    int bytes = 0;
    return ioctl(descriptor, FIONREAD, &bytes) == 0 ? bytes : -errno;
}

int cwalls_block_broken_pipe(void) {
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGPIPE);
    return -pthread_sigmask(SIG_BLOCK, &signals, NULL);
}

pid_t cwalls_spawn(char *const arguments[], char *const environment[], int input, int output, int errors) {
    posix_spawn_file_actions_t files;
    posix_spawnattr_t attributes;
    sigset_t none, all;
    sigemptyset(&none);
    sigfillset(&all);
    int failed = posix_spawn_file_actions_init(&files);
    if (failed) return -failed;
    failed = posix_spawnattr_init(&attributes);
    if (failed) {
        posix_spawn_file_actions_destroy(&files);
        return -failed;
    }
    // The descriptors handed in are above 2, so no one of the three overwrites another.
    if (!failed) failed = posix_spawn_file_actions_adddup2(&files, input, 0);
    if (!failed) failed = posix_spawn_file_actions_adddup2(&files, output, 1);
    if (!failed) failed = posix_spawn_file_actions_adddup2(&files, errors, 2);
    if (!failed) failed = posix_spawn_file_actions_addclosefrom_np(&files, 3);
    if (!failed) failed = posix_spawn_file_actions_addchdir_np(&files, "/");
    if (!failed) failed = posix_spawnattr_setsigmask(&attributes, &none);
    if (!failed) failed = posix_spawnattr_setsigdefault(&attributes, &all);
    if (!failed) failed = posix_spawnattr_setpgroup(&attributes, 0);
    if (!failed)
        failed = posix_spawnattr_setflags(
            &attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP);
    pid_t process = 0;
    if (!failed) failed = posix_spawn(&process, arguments[0], &files, &attributes, arguments, environment);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&files);
    return failed ? -failed : process;
}
