package fs

import (
	"errors"
	"path"
	"strings"
)

// SkipDir, returned by the function of WalkDir, passes over a directory, or over the rest of the one that a file is in.
var SkipDir = errors.New("skip this directory")

// SkipAll ends WalkDir.
var SkipAll = errors.New("skip everything and stop the walk")

// A WalkDirFunc is called for each file. err says why the root could not be described, or why a directory, for which it was
// called already, could not be read.
type WalkDirFunc func(path string, d DirEntry, err error) error

// WalkDir calls fn for root and all below it, in the order of names.
func WalkDir(fsys FS, root string, fn WalkDirFunc) error {
	info, err := Stat(fsys, root)
	if err != nil {
		err = fn(root, nil, err)
	} else {
		err = walk(fsys, root, FileInfoToDirEntry(info), fn)
	}
	if err == SkipDir || err == SkipAll {
		return nil
	}
	return err
}

func walk(fsys FS, name string, d DirEntry, fn WalkDirFunc) error {
	err := fn(name, d, nil)
	if !d.IsDir() {
		return err
	}
	var list []DirEntry
	if err == nil {
		if list, err = ReadDir(fsys, name); err != nil {
			err = fn(name, d, err)
		}
	}
	if err == SkipDir {
		return nil
	}
	if err != nil {
		return err
	}
	for _, e := range list {
		switch err := walk(fsys, path.Join(name, e.Name()), e, fn); err {
		case nil:
		case SkipDir:
			return nil
		default:
			return err
		}
	}
	return nil
}

// A GlobFS has a Glob of its own.
type GlobFS interface {
	FS
	Glob(pattern string) ([]string, error)
}

// Glob returns the names that the pattern, as of path.Match, fits. Directories that cannot be read are passed over.
func Glob(fsys FS, pattern string) (matches []string, err error) {
	return globBelow(fsys, pattern, 0)
}

func globBelow(fsys FS, pattern string, depth int) ([]string, error) {
	if depth > 10000 {
		return nil, path.ErrBadPattern
	}
	if g, ok := fsys.(GlobFS); ok {
		return g.Glob(pattern)
	}
	if _, err := path.Match(pattern, ""); err != nil {
		return nil, err
	}
	if !hasMeta(pattern) {
		if _, err := Stat(fsys, pattern); err != nil {
			return nil, nil
		}
		return []string{pattern}, nil
	}
	dir, last := path.Split(pattern)
	dir = strings.TrimSuffix(dir, "/")
	if dir == "" {
		dir = "."
	}
	dirs := []string{dir}
	if hasMeta(dir) {
		if dir == pattern {
			return nil, path.ErrBadPattern
		}
		var err error
		if dirs, err = globBelow(fsys, dir, depth+1); err != nil {
			return nil, err
		}
	}
	var matches []string
	for _, dir := range dirs {
		list, err := ReadDir(fsys, dir)
		if err != nil {
			continue
		}
		for _, e := range list {
			ok, err := path.Match(last, e.Name())
			if err != nil {
				return matches, err
			}
			if ok {
				matches = append(matches, path.Join(dir, e.Name()))
			}
		}
	}
	return matches, nil
}

func hasMeta(pattern string) bool { return strings.ContainsAny(pattern, `*?[\`) }

// A SubFS has a Sub of its own.
type SubFS interface {
	FS
	Sub(dir string) (FS, error)
}

// Sub returns the tree below a directory. It does not keep symbolic links from leading out of it.
func Sub(fsys FS, dir string) (FS, error) {
	switch {
	case !ValidPath(dir):
		return nil, &PathError{"sub", dir, ErrInvalid}
	case dir == ".":
		return fsys, nil
	}
	if s, ok := fsys.(SubFS); ok {
		return s.Sub(dir)
	}
	return &subFS{fsys, dir}, nil
}

type subFS struct {
	fsys FS
	dir  string
}

func (f *subFS) full(op, name string) (string, error) {
	if !ValidPath(name) {
		return "", &PathError{op, name, ErrInvalid}
	}
	return path.Join(f.dir, name), nil
}

// inside returns the name as seen from the directory.
func (f *subFS) inside(name string) (string, bool) {
	if name == f.dir {
		return ".", true
	}
	rest, ok := strings.CutPrefix(name, f.dir+"/")
	return rest, ok && rest != ""
}

// named has an error name the file as the caller does.
func (f *subFS) named(err error) error {
	if e, ok := err.(*PathError); ok {
		if short, ok := f.inside(e.Path); ok {
			e.Path = short
		}
	}
	return err
}

func (f *subFS) Open(name string) (File, error) {
	full, err := f.full("open", name)
	if err != nil {
		return nil, err
	}
	file, err := f.fsys.Open(full)
	return file, f.named(err)
}

func (f *subFS) ReadDir(name string) ([]DirEntry, error) {
	full, err := f.full("read", name)
	if err != nil {
		return nil, err
	}
	list, err := ReadDir(f.fsys, full)
	return list, f.named(err)
}

func (f *subFS) ReadFile(name string) ([]byte, error) {
	full, err := f.full("read", name)
	if err != nil {
		return nil, err
	}
	data, err := ReadFile(f.fsys, full)
	return data, f.named(err)
}

func (f *subFS) ReadLink(name string) (string, error) {
	full, err := f.full("readlink", name)
	if err != nil {
		return "", err
	}
	target, err := ReadLink(f.fsys, full)
	return target, f.named(err)
}

func (f *subFS) Lstat(name string) (FileInfo, error) {
	full, err := f.full("lstat", name)
	if err != nil {
		return nil, err
	}
	info, err := Lstat(f.fsys, full)
	return info, f.named(err)
}

func (f *subFS) Glob(pattern string) ([]string, error) {
	if _, err := path.Match(pattern, ""); err != nil {
		return nil, err
	}
	if pattern == "." {
		return []string{"."}, nil
	}
	list, err := Glob(f.fsys, f.dir+"/"+pattern)
	for i, name := range list {
		short, ok := f.inside(name)
		if !ok {
			return nil, errors.New("invalid result from inner fsys Glob: " + name + " not in " + f.dir)
		}
		list[i] = short
	}
	return list, f.named(err)
}

func (f *subFS) Sub(dir string) (FS, error) {
	if dir == "." {
		return f, nil
	}
	full, err := f.full("sub", dir)
	if err != nil {
		return nil, err
	}
	return &subFS{f.fsys, full}, nil
}
