// Package os gives a program its arguments, its standard files and its exit.
package os

import "errors"

// Args holds the command line: the program's name, then its arguments.
var Args = args()

func args() []string

// Exit ends the program at once with the given status; deferred functions are not run.
func Exit(code int)

// Getenv returns the value of an environment variable, or "". A program in the browser starts with none.
func Getenv(key string) string {
	v, _ := LookupEnv(key)
	return v
}

// LookupEnv returns the value of an environment variable and whether it is set.
func LookupEnv(key string) (string, bool) {
	v, ok := env[key]
	return v, ok
}

// Setenv sets an environment variable.
func Setenv(key, value string) error {
	env[key] = value
	return nil
}

// Unsetenv removes an environment variable.
func Unsetenv(key string) error {
	delete(env, key)
	return nil
}

var env = map[string]string{}

// ErrInvalid, ErrClosed and the rest are what operations on files fail with.
var (
	ErrInvalid    = errors.New("invalid argument")
	ErrPermission = errors.New("permission denied")
	ErrExist      = errors.New("file already exists")
	ErrNotExist   = errors.New("file does not exist")
	ErrClosed     = errors.New("file already closed")
)

// File is an open file. In the browser there are standard output and standard error.
type File struct {
	fd   int
	name string
}

var (
	// Stdout is standard output.
	Stdout = &File{1, "/dev/stdout"}
	// Stderr is standard error.
	Stderr = &File{2, "/dev/stderr"}
)

func write(fd int, b []byte)

func writeString(fd int, s string)

// Name returns the file's name.
func (f *File) Name() string { return f.name }

// Fd returns the number of the file.
func (f *File) Fd() uintptr { return uintptr(f.fd) }

// Write writes b to the file.
func (f *File) Write(b []byte) (n int, err error) {
	if f == nil {
		return 0, ErrInvalid
	}
	write(f.fd, b)
	return len(b), nil
}

// WriteString writes s to the file.
func (f *File) WriteString(s string) (n int, err error) {
	if f == nil {
		return 0, ErrInvalid
	}
	writeString(f.fd, s)
	return len(s), nil
}
