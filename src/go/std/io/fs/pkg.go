// Package fs has the interfaces of a file system and functions that work on all of them.
package fs

import (
	"errors"
	"io"
	"slices"
	"strings"
	"time"
	"unicode/utf8"
)

// What operations fail with, to be found by errors.Is.
var (
	ErrInvalid    = errors.New("invalid argument")
	ErrPermission = errors.New("permission denied")
	ErrExist      = errors.New("file already exists")
	ErrNotExist   = errors.New("file does not exist")
	ErrClosed     = errors.New("file already closed")
)

// An FS is a tree of files. Names have slashes between their elements, none at either end, and no element "." or "..", but
// that "." is the root.
type FS interface {
	Open(name string) (File, error)
}

// A File is an open file. One that is a directory should be a ReadDirFile as well.
type File interface {
	Stat() (FileInfo, error)
	Read([]byte) (int, error)
	Close() error
}

// A DirEntry is what a directory tells of one of its files.
type DirEntry interface {
	// Name is the last element of the path.
	Name() string
	IsDir() bool
	// Type is the part of the mode that tells the kind of file.
	Type() FileMode
	// Info asks the file itself, which may be gone.
	Info() (FileInfo, error)
}

// A ReadDirFile is a directory that tells its entries, n at a time, or all if n <= 0.
type ReadDirFile interface {
	File
	ReadDir(n int) ([]DirEntry, error)
}

// A FileInfo describes a file.
type FileInfo interface {
	Name() string
	Size() int64
	Mode() FileMode
	ModTime() time.Time
	IsDir() bool
	Sys() any
}

// A FileMode holds a file's kind and permissions.
type FileMode uint32

// The bits of a FileMode beside the nine of the permissions.
const (
	ModeDir FileMode = 1 << (31 - iota)
	ModeAppend
	ModeExclusive
	ModeTemporary
	ModeSymlink
	ModeDevice
	ModeNamedPipe
	ModeSocket
	ModeSetuid
	ModeSetgid
	ModeCharDevice
	ModeSticky
	ModeIrregular

	// ModeType masks what tells the kind of file; a regular one has none of it.
	ModeType = ModeDir | ModeSymlink | ModeNamedPipe | ModeSocket | ModeDevice | ModeCharDevice | ModeIrregular
	// ModePerm masks the permissions.
	ModePerm FileMode = 0777
)

// String returns the mode as in drwxr-xr-x.
func (m FileMode) String() string {
	b := flags(nil, "dalTLDpSugct?", uint32(m))
	if len(b) == 0 {
		b = append(b, '-')
	}
	for i, c := range "rwxrwxrwx" {
		if m&(1<<(8-i)) == 0 {
			c = '-'
		}
		b = append(b, byte(c))
	}
	return string(b)
}

// flags adds the letters whose bits are set, from the highest on.
func flags(b []byte, letters string, bits uint32) []byte {
	for i, c := range letters {
		if bits&(1<<(31-i)) != 0 {
			b = append(b, byte(c))
		}
	}
	return b
}

// IsDir reports whether it is a directory.
func (m FileMode) IsDir() bool { return m&ModeDir != 0 }

// IsRegular reports whether it is a file with contents.
func (m FileMode) IsRegular() bool { return m&ModeType == 0 }

// Perm returns the permissions.
func (m FileMode) Perm() FileMode { return m & ModePerm }

// Type returns the bits that tell the kind.
func (m FileMode) Type() FileMode { return m & ModeType }

// A PathError says which operation failed on which file.
type PathError struct {
	Op   string
	Path string
	Err  error
}

// Error returns the text of the error.
func (e *PathError) Error() string { return e.Op + " " + e.Path + ": " + e.Err.Error() }

// Unwrap returns why it failed.
func (e *PathError) Unwrap() error { return e.Err }

// Timeout reports whether a deadline had passed.
func (e *PathError) Timeout() bool {
	t, ok := e.Err.(interface{ Timeout() bool })
	return ok && t.Timeout()
}

// ValidPath reports whether name is one that Open takes.
func ValidPath(name string) bool {
	if name == "." {
		return true
	}
	if !utf8.ValidString(name) {
		return false
	}
	for elem := range strings.SplitSeq(name, "/") {
		if elem == "" || elem == "." || elem == ".." {
			return false
		}
	}
	return true
}

// A ReadFileFS has a ReadFile of its own.
type ReadFileFS interface {
	FS
	ReadFile(name string) ([]byte, error)
}

// ReadFile returns what is in the file.
func ReadFile(fsys FS, name string) ([]byte, error) {
	if r, ok := fsys.(ReadFileFS); ok {
		return r.ReadFile(name)
	}
	f, err := fsys.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	size := 0
	if info, err := f.Stat(); err == nil {
		size = int(info.Size())
	}
	data := make([]byte, 0, size+1)
	for {
		if len(data) == cap(data) {
			data = append(data, 0)[:len(data)]
		}
		n, err := f.Read(data[len(data):cap(data)])
		data = data[:len(data)+n]
		if err == io.EOF {
			return data, nil
		}
		if err != nil {
			return data, err
		}
	}
}

// A ReadDirFS has a ReadDir of its own.
type ReadDirFS interface {
	FS
	ReadDir(name string) ([]DirEntry, error)
}

// ReadDir returns the entries of a directory by name.
func ReadDir(fsys FS, name string) ([]DirEntry, error) {
	if r, ok := fsys.(ReadDirFS); ok {
		return r.ReadDir(name)
	}
	f, err := fsys.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	dir, ok := f.(ReadDirFile)
	if !ok {
		return nil, &PathError{"readdir", name, errors.New("not implemented")}
	}
	list, err := dir.ReadDir(-1)
	sortByName(list)
	return list, err
}

// sortByName needs less code than slices.SortFunc does, and whoever uses a template or package os gets it.
func sortByName(list []DirEntry) {
	names := make([]string, len(list))
	entries := map[string][]DirEntry{}
	for i, e := range list {
		names[i] = e.Name()
		entries[names[i]] = append(entries[names[i]], e)
	}
	slices.Sort(names)
	for i, name := range names {
		same := entries[name]
		list[i], entries[name] = same[0], same[1:]
	}
}

// A StatFS has a Stat of its own.
type StatFS interface {
	FS
	Stat(name string) (FileInfo, error)
}

// Stat describes the file.
func Stat(fsys FS, name string) (FileInfo, error) {
	if s, ok := fsys.(StatFS); ok {
		return s.Stat(name)
	}
	f, err := fsys.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return f.Stat()
}

// A ReadLinkFS has symbolic links.
type ReadLinkFS interface {
	FS
	ReadLink(name string) (string, error)
	Lstat(name string) (FileInfo, error)
}

// ReadLink returns where a symbolic link leads.
func ReadLink(fsys FS, name string) (string, error) {
	if r, ok := fsys.(ReadLinkFS); ok {
		return r.ReadLink(name)
	}
	return "", &PathError{"readlink", name, ErrInvalid}
}

// Lstat describes the file, a symbolic link itself and not where it leads.
func Lstat(fsys FS, name string) (FileInfo, error) {
	if r, ok := fsys.(ReadLinkFS); ok {
		return r.Lstat(name)
	}
	return Stat(fsys, name)
}

type infoEntry struct {
	info FileInfo
}

func (e infoEntry) Name() string { return e.info.Name() }

func (e infoEntry) IsDir() bool { return e.info.IsDir() }

func (e infoEntry) Type() FileMode { return e.info.Mode().Type() }

func (e infoEntry) Info() (FileInfo, error) { return e.info, nil }

func (e infoEntry) String() string { return FormatDirEntry(e) }

// FileInfoToDirEntry makes a DirEntry of a FileInfo.
func FileInfoToDirEntry(info FileInfo) DirEntry {
	if info == nil {
		return nil
	}
	return infoEntry{info}
}

// FormatFileInfo returns a line such as "-rw-r--r-- 12 2009-11-10 23:00:00 hello.go".
func FormatFileInfo(info FileInfo) string {
	s := info.Mode().String() + " " + decimal(info.Size()) + " " + info.ModTime().Format(time.DateTime) + " " + info.Name()
	if info.IsDir() {
		s += "/"
	}
	return s
}

func decimal(n int64) string {
	if n < 0 {
		return "-" + decimal(-n)
	}
	if n < 10 {
		return string(rune('0' + n))
	}
	return decimal(n/10) + string(rune('0'+n%10))
}

// FormatDirEntry returns a line such as "d sub/" or "- hello.go".
func FormatDirEntry(dir DirEntry) string {
	mode := dir.Type().String()
	s := mode[:len(mode)-9] + " " + dir.Name()
	if dir.IsDir() {
		s += "/"
	}
	return s
}
