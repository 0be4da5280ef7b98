// Package os gives a program its arguments, its environment, its files and its exit. The files are in memory: at the start there are the
// program's own in the working directory, and an empty directory for temporary ones.
package os

import (
	"errors"
	"io/fs"
	"syscall"
)

// Args holds the command line: the program's name, then its arguments.
var Args = args()

func args() []string

// Exit ends the program at once with the given status; deferred functions are not run.
func Exit(code int)

// What operations on files fail with, to be found by errors.Is.
var (
	ErrInvalid          = fs.ErrInvalid
	ErrPermission       = fs.ErrPermission
	ErrExist            = fs.ErrExist
	ErrNotExist         = fs.ErrNotExist
	ErrClosed           = fs.ErrClosed
	ErrNoDeadline       = errors.New("file type does not support deadline")
	ErrDeadlineExceeded = error(&deadlineError{})
	// ErrProcessDone says that a process has finished.
	ErrProcessDone = errors.New("os: process already finished")
	// ErrNoHandle says that there is no handle of a process.
	ErrNoHandle = errors.New("process handle unavailable")
)

type deadlineError struct{}

func (*deadlineError) Error() string { return "i/o timeout" }

func (*deadlineError) Timeout() bool { return true }

func (*deadlineError) Temporary() bool { return true }

// These are package io/fs's.
type (
	PathError = fs.PathError
	DirEntry  = fs.DirEntry
	FileInfo  = fs.FileInfo
	FileMode  = fs.FileMode
)

// The bits of a FileMode, from package io/fs.
const (
	ModeDir        = fs.ModeDir
	ModeAppend     = fs.ModeAppend
	ModeExclusive  = fs.ModeExclusive
	ModeTemporary  = fs.ModeTemporary
	ModeSymlink    = fs.ModeSymlink
	ModeDevice     = fs.ModeDevice
	ModeNamedPipe  = fs.ModeNamedPipe
	ModeSocket     = fs.ModeSocket
	ModeSetuid     = fs.ModeSetuid
	ModeSetgid     = fs.ModeSetgid
	ModeCharDevice = fs.ModeCharDevice
	ModeSticky     = fs.ModeSticky
	ModeIrregular  = fs.ModeIrregular
	ModeType       = fs.ModeType
	ModePerm       = fs.ModePerm
)

// How OpenFile opens a file: one of the first three, with others added.
const (
	O_RDONLY int = syscall.O_RDONLY
	O_WRONLY int = syscall.O_WRONLY
	O_RDWR   int = syscall.O_RDWR
	O_APPEND int = syscall.O_APPEND
	O_CREATE int = syscall.O_CREAT
	O_EXCL   int = syscall.O_EXCL
	O_SYNC   int = syscall.O_SYNC
	O_TRUNC  int = syscall.O_TRUNC
)

// Where Seek counts from. Package io has names for these that are to be preferred.
const (
	SEEK_SET int = 0
	SEEK_CUR int = 1
	SEEK_END int = 2
)

// How paths are written.
const (
	PathSeparator     = '/'
	PathListSeparator = ':'
	// DevNull is a file that is empty and forgets what is written to it.
	DevNull = "/dev/null"
)

// IsPathSeparator reports whether c is the slash.
func IsPathSeparator(c uint8) bool { return c == PathSeparator }

// A LinkError says which operation failed on which two files.
type LinkError struct {
	Op  string
	Old string
	New string
	Err error
}

// Error returns the text of the error.
func (e *LinkError) Error() string { return e.Op + " " + e.Old + " " + e.New + ": " + e.Err.Error() }

// Unwrap returns why it failed.
func (e *LinkError) Unwrap() error { return e.Err }

// A SyscallError names the call of the operating system that failed.
type SyscallError struct {
	Syscall string
	Err     error
}

// Error returns the text of the error.
func (e *SyscallError) Error() string { return e.Syscall + ": " + e.Err.Error() }

// Unwrap returns why it failed.
func (e *SyscallError) Unwrap() error { return e.Err }

// Timeout reports whether a time limit was over.
func (e *SyscallError) Timeout() bool { return timedOut(e.Err) }

// NewSyscallError returns err with the name of the call, or nil if it is nil.
func NewSyscallError(syscall string, err error) error {
	if err == nil {
		return nil
	}
	return &SyscallError{syscall, err}
}

func timedOut(err error) bool {
	t, ok := err.(interface{ Timeout() bool })
	return ok && t.Timeout()
}

// cause takes off what tells the operation.
func cause(err error) error {
	switch e := err.(type) {
	case *PathError:
		return e.Err
	case *LinkError:
		return e.Err
	case *SyscallError:
		return e.Err
	}
	return err
}

func isCause(err, target error) bool {
	err = cause(err)
	if err == target {
		return true
	}
	e, ok := err.(syscall.Errno)
	return ok && e.Is(target)
}

// IsExist reports whether err, of this package, says that a file is there already. errors.Is(err, fs.ErrExist) sees through wrapped
// errors as well.
func IsExist(err error) bool { return isCause(err, ErrExist) }

// IsNotExist reports whether err, of this package, says that there is no such file.
func IsNotExist(err error) bool { return isCause(err, ErrNotExist) }

// IsPermission reports whether err, of this package, says that something is not allowed.
func IsPermission(err error) bool { return isCause(err, ErrPermission) }

// IsTimeout reports whether err, of this package, says that a time limit was over.
func IsTimeout(err error) bool { return timedOut(cause(err)) }
