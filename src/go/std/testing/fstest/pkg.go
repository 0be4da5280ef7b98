// Package fstest has a file system in a map, for tests of what uses file systems, and tests of file systems themselves.
package fstest

import (
	"io"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"
	"time"
)

// A MapFS is a file system in a map, from paths to files. Directories that files are in need not be in it. It may be changed
// while nothing uses the file system.
type MapFS map[string]*MapFile

// A MapFile is a file, directory or symbolic link in a MapFS.
type MapFile struct {
	// Data is what the file contains, or where the link leads.
	Data    []byte
	Mode    fs.FileMode
	ModTime time.Time
	Sys     any
}

// implied is a directory that is not in the map but has files in it.
var implied = MapFile{Mode: fs.ModeDir | 0o555}

// resolve returns name with all links in it followed; false if one leads out of the file system.
func (fsys MapFS) resolve(name string) (string, bool) {
	link := func(at string) (string, bool) {
		f := fsys[at]
		if f == nil || f.Mode.Type() != fs.ModeSymlink {
			return "", false
		}
		return string(f.Data), true
	}
	target, found := link(name)
	at, rest := name, ""
	for i := 0; !found && i < len(name); i++ {
		if name[i] == '/' {
			at, rest = name[:i], name[i:]
			target, found = link(at)
		}
	}
	switch {
	case !found:
		return name, fs.ValidPath(name)
	case path.IsAbs(target):
		return "", false
	}
	return fsys.resolve(path.Join(path.Dir(at), target) + rest)
}

// children returns what is in the directory, by name; nil if there is nothing.
func (fsys MapFS) children(dir string) map[string]*MapFile {
	var found map[string]*MapFile
	for name, f := range fsys {
		if dir != "." {
			var ok bool
			if name, ok = strings.CutPrefix(name, dir+"/"); !ok {
				continue
			}
		} else if name == "." {
			continue
		}
		if found == nil {
			found = map[string]*MapFile{}
		}
		if first, _, deeper := strings.Cut(name, "/"); !deeper {
			found[name] = f
		} else if found[first] == nil {
			found[first] = &MapFile{Mode: implied.Mode}
		}
	}
	return found
}

// Open opens the file or directory, following links.
func (fsys MapFS) Open(name string) (fs.File, error) {
	missing := &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	if !fs.ValidPath(name) {
		return nil, missing
	}
	at, ok := fsys.resolve(name)
	if !ok {
		return nil, missing
	}
	f := fsys[at]
	if f != nil && !f.Mode.IsDir() {
		return &openFile{info: info{path.Base(name), f}, path: name}, nil
	}
	children := fsys.children(at)
	if f == nil {
		if children == nil && at != "." {
			return nil, missing
		}
		f = &MapFile{Mode: implied.Mode}
	}
	d := &openDir{info: info{path.Base(name), f}, path: name}
	for _, child := range slices.Sorted(maps.Keys(children)) {
		d.left = append(d.left, &info{child, children[child]})
	}
	return d, nil
}

func (fsys MapFS) lstat(op, name string) (*info, error) {
	missing := &fs.PathError{Op: op, Path: name, Err: fs.ErrNotExist}
	if !fs.ValidPath(name) {
		return nil, missing
	}
	dir, ok := fsys.resolve(path.Dir(name))
	if !ok {
		return nil, missing
	}
	base := path.Base(name)
	at := path.Join(dir, base)
	f := fsys[at]
	if f == nil {
		if at != "." && fsys.children(at) == nil {
			return nil, missing
		}
		f = &MapFile{Mode: implied.Mode}
	}
	return &info{base, f}, nil
}

// Lstat returns what is known of name. A link is not followed.
func (fsys MapFS) Lstat(name string) (fs.FileInfo, error) {
	i, err := fsys.lstat("lstat", name)
	if err != nil {
		return nil, err
	}
	return i, nil
}

// ReadLink returns where the link leads.
func (fsys MapFS) ReadLink(name string) (string, error) {
	i, err := fsys.lstat("readlink", name)
	if err != nil {
		return "", err
	}
	if i.Type() != fs.ModeSymlink {
		return "", &fs.PathError{Op: "readlink", Path: name, Err: fs.ErrInvalid}
	}
	return string(i.file.Data), nil
}

// opener has no other method of a MapFS than Open, so that the functions of package fs do not call those below.
type opener struct{ fs.FS }

// ReadFile returns what the file contains.
func (fsys MapFS) ReadFile(name string) ([]byte, error) { return fs.ReadFile(opener{fsys}, name) }

// Stat returns what is known of name, following links.
func (fsys MapFS) Stat(name string) (fs.FileInfo, error) { return fs.Stat(opener{fsys}, name) }

// ReadDir returns what is in the directory, sorted.
func (fsys MapFS) ReadDir(name string) ([]fs.DirEntry, error) { return fs.ReadDir(opener{fsys}, name) }

// Glob returns the paths that match the pattern.
func (fsys MapFS) Glob(pattern string) ([]string, error) { return fs.Glob(opener{fsys}, pattern) }

// unsub is a MapFS that is no fs.SubFS.
type unsub struct{ MapFS }

func (unsub) Sub() {}

// Sub returns the directory as a file system of its own.
func (fsys MapFS) Sub(dir string) (fs.FS, error) { return fs.Sub(unsub{fsys}, dir) }

// info is what is known of a file, and its entry in a directory.
type info struct {
	name string
	file *MapFile
}

func (i *info) Name() string               { return path.Base(i.name) }
func (i *info) Size() int64                { return int64(len(i.file.Data)) }
func (i *info) Mode() fs.FileMode          { return i.file.Mode }
func (i *info) Type() fs.FileMode          { return i.file.Mode.Type() }
func (i *info) ModTime() time.Time         { return i.file.ModTime }
func (i *info) IsDir() bool                { return i.file.Mode.IsDir() }
func (i *info) Sys() any                   { return i.file.Sys }
func (i *info) Info() (fs.FileInfo, error) { return i, nil }
func (i *info) String() string             { return fs.FormatFileInfo(i) }

type openFile struct {
	info
	path   string
	offset int64
}

func (f *openFile) Stat() (fs.FileInfo, error) { return &f.info, nil }
func (f *openFile) Close() error               { return nil }

func (f *openFile) fail(op string) error {
	return &fs.PathError{Op: op, Path: f.path, Err: fs.ErrInvalid}
}

func (f *openFile) Read(b []byte) (int, error) {
	if f.offset >= f.Size() {
		return 0, io.EOF
	}
	n := copy(b, f.file.Data[f.offset:])
	f.offset += int64(n)
	return n, nil
}

func (f *openFile) Seek(offset int64, whence int) (int64, error) {
	switch whence {
	case io.SeekCurrent:
		offset += f.offset
	case io.SeekEnd:
		offset += f.Size()
	}
	if offset < 0 || offset > f.Size() {
		return 0, f.fail("seek")
	}
	f.offset = offset
	return offset, nil
}

func (f *openFile) ReadAt(b []byte, offset int64) (int, error) {
	if offset < 0 || offset > f.Size() {
		return 0, f.fail("read")
	}
	n := copy(b, f.file.Data[offset:])
	if n < len(b) {
		return n, io.EOF
	}
	return n, nil
}

type openDir struct {
	info
	path string
	left []fs.DirEntry
}

func (d *openDir) Stat() (fs.FileInfo, error) { return &d.info, nil }
func (d *openDir) Close() error               { return nil }

func (d *openDir) Read([]byte) (int, error) {
	return 0, &fs.PathError{Op: "read", Path: d.path, Err: fs.ErrInvalid}
}

func (d *openDir) ReadDir(count int) ([]fs.DirEntry, error) {
	n := len(d.left)
	if count > 0 {
		if n == 0 {
			return nil, io.EOF
		}
		n = min(n, count)
	}
	list := append(make([]fs.DirEntry, 0, n), d.left[:n]...)
	d.left = d.left[n:]
	return list, nil
}
