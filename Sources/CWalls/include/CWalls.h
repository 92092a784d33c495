#pragma once
#include <stdint.h>
#include <sys/types.h>

// What Swift cannot say of the kernel's walls: variadic calls, raw system calls, libseccomp's rules.
// Every function that returns int answers 0 (or what it was asked for) or a negated errno.

/// No program run from here on gains privileges; needed before Landlock and seccomp.
int cwalls_no_new_privileges(void);
/// 1 when it stands.
int cwalls_has_no_new_privileges(void);

/// Asks for SIGKILL when the thread that started this process ends.
int cwalls_die_with_parent(void);
/// 1 when it stands.
int cwalls_dies_with_parent(void);

/// Gives up every capability but those to read and write files against their mode bits, which Landlock confines.
int cwalls_drop_capabilities(void);
/// 1 when no other capability is left.
int cwalls_has_no_capabilities(void);

/// The kernel's Landlock ABI, 1 and up; negated errno when there is none.
int cwalls_landlock_abi(void);

enum cwalls_access {
    /// Read a file, or every file and folder beneath a folder.
    CWALLS_READ = 1,
    /// Read, make, write, rename and remove plain files beneath a folder.
    CWALLS_WRITE = 2,
    /// Write an existing device or file, as /dev/null.
    CWALLS_APPEND = 3,
};

/// A ruleset that handles, and so forbids, all that `abi` knows: files, TCP, signals and abstract sockets outside.
/// Returns its descriptor, or a negated errno.
int cwalls_landlock_ruleset(int abi);
/// Excepts `path` and what lies beneath it. -ENOENT where there is no such path.
int cwalls_landlock_allow(int ruleset, int abi, const char *path, enum cwalls_access access);
/// Raises the wall around the calling thread and the threads it will start, and closes the ruleset.
int cwalls_landlock_enforce(int ruleset);

/// Allows the system calls that decoding needs, to every thread of this process, and no others: no sockets, no
/// new processes or programs, no tracing, no signals to others, no memory both writable and executable.
int cwalls_seccomp(void);
/// 1 when a filter stands.
int cwalls_has_seccomp(void);

/// A pipe that no other program inherits: the end to read and the end to write.
int cwalls_pipe(int ends[2]);
/// A counter that wakes a poll(2) when 8 bytes are written to it.
int cwalls_bell(void);
int cwalls_set_nonblocking(int descriptor);
/// Bytes that wait in a pipe to be read, asked at either end.
int cwalls_unread(int descriptor);
/// Lets writing to a dead worker answer EPIPE, in the calling thread only.
int cwalls_block_broken_pipe(void);
/// Starts `arguments[0]`, an absolute path, as leader of a group of its own, in `/`, with these three descriptors
/// and no others, and with every signal at its default. Returns its process number, or a negated errno.
pid_t cwalls_spawn(char *const arguments[], char *const environment[], int input, int output, int errors);
