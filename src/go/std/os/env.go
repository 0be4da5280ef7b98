package os

import (
	"errors"
	"slices"
	"strings"
	"syscall"
)

// The environment a program in the browser starts with.
var env = []string{"HOME=" + homeDir, "PATH=/usr/local/bin:/usr/bin:/bin", "USER=gopher"}

func findEnv(key string) int {
	return slices.IndexFunc(env, func(s string) bool { return len(s) > len(key) && s[len(key)] == '=' && s[:len(key)] == key })
}

// Getenv returns the value of an environment variable, or "".
func Getenv(key string) string {
	v, _ := LookupEnv(key)
	return v
}

// LookupEnv returns the value of an environment variable and whether it is set.
func LookupEnv(key string) (string, bool) {
	i := findEnv(key)
	if i < 0 || key == "" {
		return "", false
	}
	return env[i][len(key)+1:], true
}

// Setenv sets an environment variable.
func Setenv(key, value string) error {
	if key == "" || strings.ContainsAny(key, "=\x00") || strings.Contains(value, "\x00") {
		return NewSyscallError("setenv", syscall.EINVAL)
	}
	if i := findEnv(key); i >= 0 {
		env[i] = key + "=" + value
	} else {
		env = append(env, key+"="+value)
	}
	return nil
}

// Unsetenv removes an environment variable.
func Unsetenv(key string) error {
	if i := findEnv(key); i >= 0 {
		env = slices.Delete(env, i, i+1)
	}
	return nil
}

// Clearenv removes all environment variables.
func Clearenv() { env = nil }

// Environ returns the environment as strings of the form key=value.
func Environ() []string { return slices.Clone(env) }

// ExpandEnv replaces $var and ${var} in s by the values of environment variables.
func ExpandEnv(s string) string { return Expand(s, Getenv) }

// Expand replaces $var and ${var} in s by what mapping returns.
func Expand(s string, mapping func(string) string) string {
	var b strings.Builder
	for {
		i := strings.IndexByte(s, '$')
		if i < 0 || i+1 == len(s) {
			b.WriteString(s)
			return b.String()
		}
		b.WriteString(s[:i])
		name, width := variable(s[i+1:])
		switch {
		case name != "":
			b.WriteString(mapping(name))
		case width == 0:
			// A $ before what is no name stays.
			b.WriteByte('$')
		}
		s = s[i+1+width:]
	}
}

// variable reads a name, with braces or without; width is what it takes. Of ${ without a name the braces are eaten.
func variable(s string) (name string, width int) {
	if s[0] == '{' {
		if len(s) > 2 && isSpecial(s[1]) && s[2] == '}' {
			return s[1:2], 3
		}
		end := strings.IndexByte(s, '}')
		switch {
		case end < 0:
			return "", 1
		case end == 1:
			return "", 2
		}
		return s[1:end], end + 1
	}
	if isSpecial(s[0]) {
		return s[:1], 1
	}
	i := 0
	for i < len(s) && (s[i] == '_' || '0' <= s[i] && s[i] <= '9' || 'a' <= s[i]|0x20 && s[i]|0x20 <= 'z') {
		i++
	}
	return s[:i], i
}

// isSpecial reports whether c is a shell's variable of one character.
func isSpecial(c byte) bool { return strings.IndexByte("*#$@!?-0123456789", c) >= 0 }

// Hostname returns the name of the machine.
func Hostname() (name string, err error) { return "browser", nil }

// Getpid returns the number of the process.
func Getpid() int { return syscall.Getpid() }

// Getppid returns the number of the process that started this one.
func Getppid() int { return 1 }

// Getuid returns the number of the user.
func Getuid() int { return 1000 }

// Geteuid returns the number of the user whose rights count.
func Geteuid() int { return 1000 }

// Getgid returns the number of the user's group.
func Getgid() int { return 1000 }

// Getegid returns the number of the group whose rights count.
func Getegid() int { return 1000 }

// Getgroups returns the numbers of all groups the user is in.
func Getgroups() ([]int, error) { return []int{1000}, nil }

// Getpagesize returns the size of a page of memory.
func Getpagesize() int { return 4096 }

// Executable returns the path of the program.
func Executable() (string, error) { return "/tmp/" + Args[0], nil }

// TempDir returns the directory for temporary files.
func TempDir() string {
	if dir := Getenv("TMPDIR"); dir != "" {
		return dir
	}
	return "/tmp"
}

// UserHomeDir returns the user's directory, $HOME.
func UserHomeDir() (string, error) {
	if v := Getenv("HOME"); v != "" {
		return v, nil
	}
	return "", errors.New("$HOME is not defined")
}

// UserCacheDir returns the directory for what a program can make again.
func UserCacheDir() (string, error) { return userDir("XDG_CACHE_HOME", ".cache") }

// UserConfigDir returns the directory for a program's settings.
func UserConfigDir() (string, error) { return userDir("XDG_CONFIG_HOME", ".config") }

func userDir(key, below string) (string, error) {
	if dir := Getenv(key); dir != "" {
		if dir[0] != '/' {
			return "", errors.New("path in $" + key + " is relative")
		}
		return dir, nil
	}
	if dir := Getenv("HOME"); dir != "" {
		return dir + "/" + below, nil
	}
	return "", errors.New("neither $" + key + " nor $HOME are defined")
}
