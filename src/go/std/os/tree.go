package os

import (
	"errors"
	"io"
	"io/fs"
	"strconv"
	"strings"
	"syscall"
	"time"
)

// ReadFile returns what is in the file.
func ReadFile(name string) ([]byte, error) {
	f, err := Open(name)
	if err != nil {
		return nil, err
	}
	if f.node == nil {
		return io.ReadAll(f)
	}
	if f.node.children != nil {
		return nil, f.fail("read", syscall.EISDIR)
	}
	return append([]byte{}, f.node.data...), nil
}

// WriteFile writes data to the file, new or emptied; perm are the permissions of a new one.
func WriteFile(name string, data []byte, perm FileMode) error {
	f, err := OpenFile(name, O_WRONLY|O_CREATE|O_TRUNC, perm)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	return err
}

// Mkdir makes a directory.
func Mkdir(name string, perm FileMode) error {
	if err := mkdir(name, perm); err != nil {
		return &PathError{Op: "mkdir", Path: name, Err: err}
	}
	return nil
}

func mkdir(name string, perm FileMode) error {
	at, err := find(name, false)
	if err != nil {
		return err
	}
	if at.node != nil {
		return syscall.EEXIST
	}
	return at.put(&node{mode: ModeDir | perm&^022&(ModePerm|ModeSticky), children: map[string]*node{}})
}

// MkdirAll makes a directory and those above it that are not there.
func MkdirAll(path string, perm FileMode) error {
	if info, err := Stat(path); err == nil {
		if info.IsDir() {
			return nil
		}
		return &PathError{Op: "mkdir", Path: path, Err: syscall.ENOTDIR}
	}
	if i := strings.LastIndexByte(strings.TrimRight(path, "/"), '/'); i > 0 {
		if err := MkdirAll(path[:i], perm); err != nil {
			return err
		}
	}
	err := Mkdir(path, perm)
	if info, statErr := Lstat(path); err != nil && statErr == nil && info.IsDir() {
		return nil
	}
	return err
}

// Remove removes a file or an empty directory.
func Remove(name string) error {
	at, err := find(name, false)
	switch {
	case err != nil:
	case at.node == nil:
		err = syscall.ENOENT
	case len(at.node.children) > 0:
		err = syscall.ENOTEMPTY
	case at.name == ".":
		err = syscall.EINVAL
	default:
		err = at.remove()
	}
	if err != nil {
		return &PathError{Op: "remove", Path: name, Err: err}
	}
	return nil
}

// RemoveAll removes a file or a directory with all that is in it. It is no error if there is none.
func RemoveAll(path string) error {
	if path == "" {
		return nil
	}
	if path == "." || strings.HasSuffix(path, "/.") {
		return &PathError{Op: "RemoveAll", Path: path, Err: syscall.EINVAL}
	}
	at, err := find(path, false)
	if err == nil && at.node != nil {
		err = at.remove()
	}
	if err != nil && !isCause(err, ErrNotExist) {
		return &PathError{Op: "unlinkat", Path: path, Err: err}
	}
	return nil
}

// Rename moves a file. Another one of the new name is replaced, unless it is a directory.
func Rename(oldpath, newpath string) error {
	if err := rename(oldpath, newpath); err != nil {
		return &LinkError{"rename", oldpath, newpath, err}
	}
	return nil
}

func rename(oldpath, newpath string) error {
	from, err := find(oldpath, false)
	if err != nil {
		return err
	}
	to, err := find(newpath, false)
	if err != nil {
		return err
	}
	switch {
	case from.node == nil:
		return syscall.ENOENT
	case to.node != nil && to.node == from.node:
		return nil
	case to.node != nil && to.node.children != nil:
		return syscall.EEXIST
	case to.node != nil && from.node.children != nil:
		return syscall.ENOTDIR
	}
	for above := to.dir; above != root; above = above.parent {
		if above == from.node {
			return syscall.EINVAL
		}
	}
	if err := from.remove(); err != nil {
		return err
	}
	mtime := from.node.mtime
	err = to.put(from.node)
	from.node.mtime = mtime
	return err
}

// Link gives a file a second name.
func Link(oldname, newname string) error {
	n, err := lookup("link", oldname, false)
	var at place
	if err == nil {
		at, err = find(newname, false)
	}
	switch {
	case err != nil:
		err = cause(err)
	case at.node != nil:
		err = syscall.EEXIST
	case n.children != nil:
		err = syscall.EPERM
	default:
		at.dir.children[at.name] = n
	}
	if err != nil {
		return &LinkError{"link", oldname, newname, err}
	}
	return nil
}

// Symlink makes a symbolic link.
func Symlink(oldname, newname string) error {
	at, err := find(newname, false)
	if err == nil {
		err = syscall.EEXIST
		if at.node == nil {
			err = at.put(&node{mode: ModeSymlink | 0777, data: []byte(oldname)})
		}
	}
	if err != nil {
		return &LinkError{"symlink", oldname, newname, err}
	}
	return nil
}

// Readlink returns where a symbolic link leads.
func Readlink(name string) (string, error) {
	n, err := lookup("readlink", name, false)
	if err != nil {
		return "", err
	}
	if n.mode&ModeSymlink == 0 {
		return "", &PathError{Op: "readlink", Path: name, Err: syscall.EINVAL}
	}
	return string(n.data), nil
}

// Stat describes the file.
func Stat(name string) (FileInfo, error) {
	n, err := lookup("stat", name, true)
	if err != nil {
		return nil, err
	}
	return n.stat(name), nil
}

// Lstat describes the file, a symbolic link itself and not where it leads.
func Lstat(name string) (FileInfo, error) {
	n, err := lookup("lstat", name, false)
	if err != nil {
		return nil, err
	}
	return n.stat(name), nil
}

// ReadDir returns the entries of a directory by name.
func ReadDir(name string) ([]DirEntry, error) {
	f, err := Open(name)
	if err != nil {
		return nil, err
	}
	if f.node == nil || f.node.children == nil {
		return nil, f.fail("open", syscall.ENOTDIR)
	}
	return f.ReadDir(-1)
}

// Truncate changes the size of the file.
func Truncate(name string, size int64) error {
	n, err := lookup("truncate", name, true)
	if err != nil {
		return err
	}
	switch {
	case n.children != nil:
		err = syscall.EISDIR
	case size < 0:
		err = syscall.EINVAL
	case n.mode&0200 == 0:
		err = syscall.EACCES
	default:
		n.resize(size)
		return nil
	}
	return &PathError{Op: "truncate", Path: name, Err: err}
}

func (n *node) chmod(mode FileMode) {
	const bits = ModePerm | ModeSetuid | ModeSetgid | ModeSticky
	n.mode = n.mode&^bits | mode&bits
}

// Chmod changes the permissions of the file.
func Chmod(name string, mode FileMode) error {
	n, err := lookup("chmod", name, true)
	if err == nil {
		n.chmod(mode)
	}
	return err
}

// Chown would give the file to another user; there is but one.
func Chown(name string, uid, gid int) error {
	_, err := lookup("chown", name, true)
	return err
}

// Lchown is Chown of a symbolic link itself.
func Lchown(name string, uid, gid int) error {
	_, err := lookup("lchown", name, false)
	return err
}

// Chtimes changes when the file was last changed; a zero Time leaves it.
func Chtimes(name string, atime time.Time, mtime time.Time) error {
	n, err := lookup("chtimes", name, true)
	if err == nil && !mtime.IsZero() {
		n.mtime = mtime.Round(0)
	}
	return err
}

// Getwd returns the working directory.
func Getwd() (dir string, err error) { return cwdPath, nil }

// Chdir changes the working directory.
func Chdir(dir string) error {
	n, err := lookup("chdir", dir, true)
	if err != nil {
		return err
	}
	if n.children == nil {
		return &PathError{Op: "chdir", Path: dir, Err: syscall.ENOTDIR}
	}
	setCwd(n)
	return nil
}

func setCwd(n *node) {
	cwd = n
	path := ""
	for ; n != root; n = n.parent {
		for name, child := range n.parent.children {
			if child == n {
				path = "/" + name + path
			}
		}
	}
	if path == "" {
		path = "/"
	}
	cwdPath = path
}

func random() uint32

// temporary calls make with names made of the pattern until one is free.
func temporary(op, dir, pattern string, make func(name string) error) (string, error) {
	if strings.ContainsRune(pattern, PathSeparator) {
		return "", &PathError{Op: op, Path: pattern, Err: errors.New("pattern contains path separator")}
	}
	if dir == "" {
		dir = TempDir()
	}
	before, after := pattern, ""
	if i := strings.LastIndexByte(pattern, '*'); i >= 0 {
		before, after = pattern[:i], pattern[i+1:]
	}
	if dir[len(dir)-1] != '/' {
		dir += "/"
	}
	for try := 0; ; try++ {
		name := dir + before + strconv.FormatUint(uint64(random()), 10) + after
		err := make(name)
		if err == nil || !IsExist(err) {
			return name, err
		}
		if try == 10000 {
			return "", &PathError{Op: op, Path: dir + before + "*" + after, Err: ErrExist}
		}
	}
}

// CreateTemp makes a file in dir, or in TempDir() if that is "". A random number takes the place of the last * of the pattern,
// or stands at its end.
func CreateTemp(dir, pattern string) (*File, error) {
	var f *File
	_, err := temporary("createtemp", dir, pattern, func(name string) (err error) {
		f, err = OpenFile(name, O_RDWR|O_CREATE|O_EXCL, 0600)
		return err
	})
	return f, err
}

// MkdirTemp makes a directory as CreateTemp makes a file.
func MkdirTemp(dir, pattern string) (string, error) {
	name, err := temporary("mkdirtemp", dir, pattern, func(name string) error { return Mkdir(name, 0700) })
	if err != nil {
		return "", err
	}
	return name, nil
}

// DirFS returns the tree of files below a directory.
func DirFS(dir string) fs.FS { return dirFS(dir) }

type dirFS string

func (d dirFS) full(op, name string) (string, error) {
	if d == "" {
		return "", &PathError{Op: op, Path: name, Err: errors.New("os: DirFS with empty root")}
	}
	if !fs.ValidPath(name) {
		return "", &PathError{Op: op, Path: name, Err: ErrInvalid}
	}
	return strings.TrimSuffix(string(d), "/") + "/" + name, nil
}

// named has an error name the file as the caller does.
func named(err error, name string) error {
	if e, ok := err.(*PathError); ok {
		e.Path = name
	}
	return err
}

func (d dirFS) Open(name string) (fs.File, error) {
	full, err := d.full("open", name)
	if err != nil {
		return nil, err
	}
	f, err := Open(full)
	if err != nil {
		return nil, named(err, name)
	}
	return f, nil
}

func (d dirFS) ReadFile(name string) ([]byte, error) {
	full, err := d.full("readfile", name)
	if err != nil {
		return nil, err
	}
	data, err := ReadFile(full)
	return data, named(err, name)
}

func (d dirFS) ReadDir(name string) ([]DirEntry, error) {
	full, err := d.full("readdir", name)
	if err != nil {
		return nil, err
	}
	list, err := ReadDir(full)
	return list, named(err, name)
}

func (d dirFS) Stat(name string) (FileInfo, error) {
	full, err := d.full("stat", name)
	if err != nil {
		return nil, err
	}
	info, err := Stat(full)
	return info, named(err, name)
}

func (d dirFS) Lstat(name string) (FileInfo, error) {
	full, err := d.full("lstat", name)
	if err != nil {
		return nil, err
	}
	info, err := Lstat(full)
	return info, named(err, name)
}

func (d dirFS) ReadLink(name string) (string, error) {
	full, err := d.full("readlink", name)
	if err != nil {
		return "", err
	}
	target, err := Readlink(full)
	return target, named(err, name)
}

// CopyFS copies all files of a tree into a directory, which is made if it is not there. It does not replace files.
func CopyFS(dir string, fsys fs.FS) error {
	return fs.WalkDir(fsys, ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		to := dir
		if path != "." {
			to = strings.TrimSuffix(dir, "/") + "/" + path
		}
		switch d.Type() {
		case ModeDir:
			return MkdirAll(to, 0777)
		case ModeSymlink:
			target, err := fs.ReadLink(fsys, path)
			if err != nil {
				return err
			}
			return Symlink(target, to)
		case 0:
		default:
			return &PathError{Op: "CopyFS", Path: path, Err: ErrInvalid}
		}
		data, err := fs.ReadFile(fsys, path)
		if err != nil {
			return err
		}
		info, err := d.Info()
		if err != nil {
			return err
		}
		f, err := OpenFile(to, O_CREATE|O_EXCL|O_WRONLY, 0666|info.Mode()&0777)
		if err != nil {
			return err
		}
		_, err = f.Write(data)
		return err
	})
}
