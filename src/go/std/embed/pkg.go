// Package embed holds files that were built into the program by //go:embed comments.
package embed

import (
	"errors"
	"io"
	"io/fs"
	"slices"
	"strings"
	"time"
)

// An FS is a tree of files that cannot be changed. The zero FS has none.
type FS struct {
	// By directory and name, directories among them.
	files []*file
}

// fromFiles makes the FS with the files of those paths; what the n-th holds is contents[n]. It is what a variable is given
// that has a //go:embed comment: the compiler calls it.
func fromFiles(paths []string, contents []string) FS {
	var files []*file
	known := map[string]bool{}
	for i, path := range paths {
		if known[path] {
			continue
		}
		known[path] = true
		files = append(files, &file{path: path, data: contents[i]})
		for {
			slash := strings.LastIndexByte(path, '/')
			if slash < 0 {
				break
			}
			path = path[:slash]
			if !known[path] {
				known[path] = true
				files = append(files, &file{path: path, dir: true})
			}
		}
	}
	slices.SortFunc(files, func(a, b *file) int {
		if c := strings.Compare(a.folder(), b.folder()); c != 0 {
			return c
		}
		return strings.Compare(a.path, b.path)
	})
	return FS{files}
}

// A file is a file or directory of an FS: its own FileInfo and DirEntry.
type file struct {
	path string
	data string
	dir  bool
}

func (f *file) folder() string {
	if i := strings.LastIndexByte(f.path, '/'); i >= 0 {
		return f.path[:i]
	}
	return "."
}

func (f *file) Name() string { return f.path[strings.LastIndexByte(f.path, '/')+1:] }

func (f *file) Size() int64 { return int64(len(f.data)) }

func (f *file) ModTime() time.Time { return time.Time{} }

func (f *file) IsDir() bool { return f.dir }

func (f *file) Sys() any { return nil }

func (f *file) Type() fs.FileMode { return f.Mode().Type() }

func (f *file) Info() (fs.FileInfo, error) { return f, nil }

func (f *file) Mode() fs.FileMode {
	if f.dir {
		return fs.ModeDir | 0555
	}
	return 0444
}

func (f *file) String() string { return fs.FormatFileInfo(f) }

func (f FS) lookup(op, name string) (*file, error) {
	if fs.ValidPath(name) {
		if name == "." {
			return &file{path: ".", dir: true}, nil
		}
		for _, file := range f.files {
			if file.path == name {
				return file, nil
			}
		}
	}
	return nil, &fs.PathError{Op: op, Path: name, Err: fs.ErrNotExist}
}

func (f FS) below(dir string) []fs.DirEntry {
	list := []fs.DirEntry{}
	for _, file := range f.files {
		if file.folder() == dir {
			list = append(list, file)
		}
	}
	return list
}

// Open opens a file for reading; one that is not a directory can be sought in and read at any place.
func (f FS) Open(name string) (fs.File, error) {
	file, err := f.lookup("open", name)
	if err != nil {
		return nil, err
	}
	if file.dir {
		return &openDir{file, f.below(name)}, nil
	}
	return &openFile{file, 0}, nil
}

// ReadDir returns the entries of a directory by name.
func (f FS) ReadDir(name string) ([]fs.DirEntry, error) {
	file, err := f.lookup("open", name)
	if err != nil {
		return nil, err
	}
	if !file.dir {
		return nil, &fs.PathError{Op: "read", Path: name, Err: errors.New("not a directory")}
	}
	return f.below(name), nil
}

// ReadFile returns what is in the file.
func (f FS) ReadFile(name string) ([]byte, error) {
	file, err := f.lookup("open", name)
	if err != nil {
		return nil, err
	}
	if file.dir {
		return nil, &fs.PathError{Op: "read", Path: name, Err: errors.New("is a directory")}
	}
	return []byte(file.data), nil
}

type openFile struct {
	*file
	offset int64
}

func (f *openFile) Close() error { return nil }

func (f *openFile) Stat() (fs.FileInfo, error) { return f.file, nil }

func (f *openFile) fail(op string, err error) error {
	return &fs.PathError{Op: op, Path: f.path, Err: err}
}

func (f *openFile) Read(b []byte) (int, error) {
	if f.offset >= int64(len(f.data)) {
		return 0, io.EOF
	}
	n := copy(b, f.data[f.offset:])
	f.offset += int64(n)
	return n, nil
}

func (f *openFile) Seek(offset int64, whence int) (int64, error) {
	switch whence {
	case io.SeekCurrent:
		offset += f.offset
	case io.SeekEnd:
		offset += int64(len(f.data))
	}
	if offset < 0 || offset > int64(len(f.data)) {
		return 0, f.fail("seek", fs.ErrInvalid)
	}
	f.offset = offset
	return offset, nil
}

func (f *openFile) ReadAt(b []byte, offset int64) (int, error) {
	if offset < 0 || offset > int64(len(f.data)) {
		return 0, f.fail("read", fs.ErrInvalid)
	}
	n := copy(b, f.data[offset:])
	if n < len(b) {
		return n, io.EOF
	}
	return n, nil
}

type openDir struct {
	*file
	left []fs.DirEntry
}

func (d *openDir) Close() error { return nil }

func (d *openDir) Stat() (fs.FileInfo, error) { return d.file, nil }

func (d *openDir) Read([]byte) (int, error) {
	return 0, &fs.PathError{Op: "read", Path: d.path, Err: errors.New("is a directory")}
}

func (d *openDir) ReadDir(n int) ([]fs.DirEntry, error) {
	if n <= 0 || n > len(d.left) {
		if n > 0 && len(d.left) == 0 {
			return nil, io.EOF
		}
		n = len(d.left)
	}
	list := d.left[:n]
	d.left = d.left[n:]
	return list, nil
}
