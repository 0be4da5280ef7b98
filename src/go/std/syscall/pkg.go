// Package syscall has the numbers by which an operating system names errors and signals. There is none below a program in the
// browser: the files of package os are in memory.
package syscall

import "io/fs"

// An Errno is the number of an error.
type Errno uintptr

// Errors that operations on files fail with, as Linux numbers them.
const (
	EPERM        = Errno(1)
	ENOENT       = Errno(2)
	EINTR        = Errno(4)
	EIO          = Errno(5)
	EBADF        = Errno(9)
	EAGAIN       = Errno(11)
	ENOMEM       = Errno(12)
	EACCES       = Errno(13)
	EEXIST       = Errno(17)
	EXDEV        = Errno(18)
	ENOTDIR      = Errno(20)
	EISDIR       = Errno(21)
	EINVAL       = Errno(22)
	ENOSPC       = Errno(28)
	ESPIPE       = Errno(29)
	EPIPE        = Errno(32)
	ENAMETOOLONG = Errno(36)
	ENOSYS       = Errno(38)
	ENOTEMPTY    = Errno(39)
	ELOOP        = Errno(40)
	ENOTSUP      = Errno(95)
	ETIMEDOUT    = Errno(110)
	ECONNREFUSED = Errno(111)
)

// Error returns the text of the error.
func (e Errno) Error() string {
	switch e {
	case EPERM:
		return "operation not permitted"
	case ENOENT:
		return "no such file or directory"
	case EINTR:
		return "interrupted system call"
	case EIO:
		return "input/output error"
	case EBADF:
		return "bad file descriptor"
	case EAGAIN:
		return "resource temporarily unavailable"
	case ENOMEM:
		return "cannot allocate memory"
	case EACCES:
		return "permission denied"
	case EEXIST:
		return "file exists"
	case EXDEV:
		return "invalid cross-device link"
	case ENOTDIR:
		return "not a directory"
	case EISDIR:
		return "is a directory"
	case EINVAL:
		return "invalid argument"
	case ENOSPC:
		return "no space left on device"
	case ESPIPE:
		return "illegal seek"
	case EPIPE:
		return "broken pipe"
	case ENAMETOOLONG:
		return "file name too long"
	case ENOSYS:
		return "function not implemented"
	case ENOTEMPTY:
		return "directory not empty"
	case ELOOP:
		return "too many levels of symbolic links"
	case ENOTSUP:
		return "operation not supported"
	case ETIMEDOUT:
		return "connection timed out"
	case ECONNREFUSED:
		return "connection refused"
	}
	return "errno " + decimal(int(e))
}

// Is reports whether the error is one of those of package io/fs.
func (e Errno) Is(target error) bool {
	switch target {
	case fs.ErrPermission:
		return e == EACCES || e == EPERM
	case fs.ErrExist:
		return e == EEXIST || e == ENOTEMPTY
	case fs.ErrNotExist:
		return e == ENOENT
	}
	return false
}

// Temporary reports whether it may work when tried again.
func (e Errno) Temporary() bool { return e == EINTR || e.Timeout() }

// Timeout reports whether a time limit was over.
func (e Errno) Timeout() bool { return e == EAGAIN || e == ETIMEDOUT }

// A Signal is the number of a signal.
type Signal int

// Signals, as Linux numbers them.
const (
	SIGHUP  = Signal(1)
	SIGINT  = Signal(2)
	SIGQUIT = Signal(3)
	SIGILL  = Signal(4)
	SIGTRAP = Signal(5)
	SIGABRT = Signal(6)
	SIGBUS  = Signal(7)
	SIGFPE  = Signal(8)
	SIGKILL = Signal(9)
	SIGUSR1 = Signal(10)
	SIGSEGV = Signal(11)
	SIGUSR2 = Signal(12)
	SIGPIPE = Signal(13)
	SIGALRM = Signal(14)
	SIGTERM = Signal(15)
	SIGCHLD = Signal(17)
	SIGCONT = Signal(18)
	SIGSTOP = Signal(19)
	SIGTSTP = Signal(20)
)

// Signal makes it an os.Signal.
func (s Signal) Signal() {}

// String returns the name of the signal.
func (s Signal) String() string {
	switch s {
	case SIGHUP:
		return "hangup"
	case SIGINT:
		return "interrupt"
	case SIGQUIT:
		return "quit"
	case SIGILL:
		return "illegal instruction"
	case SIGTRAP:
		return "trace/breakpoint trap"
	case SIGABRT:
		return "aborted"
	case SIGBUS:
		return "bus error"
	case SIGFPE:
		return "floating point exception"
	case SIGKILL:
		return "killed"
	case SIGUSR1:
		return "user defined signal 1"
	case SIGSEGV:
		return "segmentation fault"
	case SIGUSR2:
		return "user defined signal 2"
	case SIGPIPE:
		return "broken pipe"
	case SIGALRM:
		return "alarm clock"
	case SIGTERM:
		return "terminated"
	case SIGCHLD:
		return "child exited"
	case SIGCONT:
		return "continued"
	case SIGSTOP:
		return "stopped (signal)"
	case SIGTSTP:
		return "stopped"
	}
	return "signal " + decimal(int(s))
}

func decimal(n int) string {
	if n < 0 {
		return "-" + decimal(-n)
	}
	if n < 10 {
		return string(rune('0' + n))
	}
	return decimal(n/10) + string(rune('0'+n%10))
}

// How a file is opened, as Linux numbers it.
const (
	O_RDONLY = 0x0
	O_WRONLY = 0x1
	O_RDWR   = 0x2
	O_CREAT  = 0x40
	O_EXCL   = 0x80
	O_TRUNC  = 0x200
	O_APPEND = 0x400
	O_SYNC   = 0x101000
)

// The numbers of the standard files.
var (
	Stdin  = 0
	Stdout = 1
	Stderr = 2
)

// Getpid returns the number of the process.
func Getpid() int { return 1000 }
