// Package filepath works on paths of files as the operating system writes them: here with slashes.
package filepath

import (
	"errors"
	"io/fs"
	"os"
	slash "path"
	"strings"
	"syscall"
)

// How paths, and lists of them, are written.
const (
	Separator     = os.PathSeparator
	ListSeparator = os.PathListSeparator
)

// ErrBadPattern says that a pattern is malformed.
var ErrBadPattern = errors.New("syntax error in pattern")

// SkipDir, returned by the function of Walk or WalkDir, passes over a directory, or over the rest of the one that a file is in.
var SkipDir error = fs.SkipDir

// SkipAll ends Walk or WalkDir.
var SkipAll error = fs.SkipAll

// Clean returns the shortest path that leads to the same place.
func Clean(path string) string { return slash.Clean(path) }

// IsLocal reports whether the path stays below where it starts, as far as can be told without looking.
func IsLocal(p string) bool {
	if IsAbs(p) || p == "" {
		return false
	}
	c := Clean(p)
	return c != ".." && !strings.HasPrefix(c, "../")
}

// Localize returns a path of package io/fs as the operating system writes it.
func Localize(p string) (string, error) {
	if !fs.ValidPath(p) || strings.IndexByte(p, 0) >= 0 {
		return "", errors.New("invalid path")
	}
	return p, nil
}

// ToSlash returns the path with slashes.
func ToSlash(p string) string { return p }

// FromSlash returns a path with slashes as the operating system writes it.
func FromSlash(p string) string { return p }

// SplitList takes a list such as $PATH apart.
func SplitList(p string) []string {
	if p == "" {
		return []string{}
	}
	return strings.Split(p, string(ListSeparator))
}

// Split cuts the path behind its last slash.
func Split(path string) (dir, file string) { return slash.Split(path) }

// Join puts elements together with slashes and cleans the result; empty ones are left out.
func Join(elem ...string) string { return slash.Join(elem...) }

// Ext returns the extension of the last element, from its last dot on.
func Ext(path string) string { return slash.Ext(path) }

// Base returns the last element.
func Base(path string) string { return slash.Base(path) }

// Dir returns all but the last element, cleaned.
func Dir(path string) string { return slash.Dir(path) }

// IsAbs reports whether the path starts at the root.
func IsAbs(p string) bool { return strings.HasPrefix(p, "/") }

// VolumeName returns the drive of a path, which there is on Windows only.
func VolumeName(p string) string { return "" }

// HasPrefix reports whether the path begins with those letters, not elements: it is there for old programs.
func HasPrefix(p, prefix string) bool { return strings.HasPrefix(p, prefix) }

// Abs returns the path from the root on.
func Abs(p string) (string, error) {
	if IsAbs(p) {
		return Clean(p), nil
	}
	wd, err := os.Getwd()
	if err != nil {
		return "", err
	}
	return Join(wd, p), nil
}

// Rel returns the path that leads from base to target.
func Rel(basepath, targpath string) (string, error) {
	base, target := Clean(basepath), Clean(targpath)
	if base == target {
		return ".", nil
	}
	if base == "." {
		base = ""
	}
	fail := func() (string, error) {
		return "", errors.New("Rel: can't make " + targpath + " relative to " + basepath)
	}
	if IsAbs(base) != IsAbs(target) {
		return fail()
	}
	from, to := elements(base), elements(target)
	for len(from) > 0 && len(to) > 0 && from[0] == to[0] {
		from, to = from[1:], to[1:]
	}
	if len(from) > 0 && from[0] == ".." {
		return fail()
	}
	up := make([]string, len(from))
	for i := range up {
		up[i] = ".."
	}
	return strings.Join(append(up, to...), "/"), nil
}

func elements(p string) []string {
	if p = strings.Trim(p, "/"); p == "" {
		return nil
	}
	return strings.Split(p, "/")
}

// EvalSymlinks returns the path without symbolic links.
func EvalSymlinks(p string) (string, error) {
	links := 0
	done := ""
	rest := p
	for rest != "" {
		if rest[0] == '/' {
			if done == "" {
				done = "/"
			}
			rest = strings.TrimLeft(rest, "/")
			continue
		}
		elem := rest
		if i := strings.IndexByte(rest, '/'); i >= 0 {
			elem, rest = rest[:i], rest[i:]
		} else {
			rest = ""
		}
		next := elem
		if done != "" {
			next = strings.TrimSuffix(done, "/") + "/" + elem
		}
		info, err := os.Lstat(next)
		if err != nil {
			return "", err
		}
		if info.Mode()&fs.ModeSymlink == 0 {
			if !info.IsDir() && rest != "" {
				return "", syscall.ENOTDIR
			}
			done = next
			continue
		}
		if links++; links > 255 {
			return "", errors.New("EvalSymlinks: too many links")
		}
		target, err := os.Readlink(next)
		if err != nil {
			return "", err
		}
		if IsAbs(target) {
			done = ""
		}
		rest = target + rest
	}
	return Clean(done), nil
}

// Match reports whether the pattern fits the whole name, as path.Match does.
func Match(pattern, name string) (matched bool, err error) {
	matched, err = slash.Match(pattern, name)
	if err != nil {
		err = ErrBadPattern
	}
	return
}

// Glob returns the paths of files that the pattern fits. Directories that cannot be read are passed over.
func Glob(pattern string) (matches []string, err error) { return globBelow(pattern, 0) }

func globBelow(pattern string, depth int) ([]string, error) {
	if depth > 10000 {
		return nil, ErrBadPattern
	}
	if _, err := Match(pattern, ""); err != nil {
		return nil, err
	}
	if !hasMeta(pattern) {
		if _, err := os.Lstat(pattern); err != nil {
			return nil, nil
		}
		return []string{pattern}, nil
	}
	dir, file := Split(pattern)
	switch dir {
	case "":
		dir = "."
	case "/":
	default:
		dir = dir[:len(dir)-1]
	}
	dirs := []string{dir}
	if hasMeta(dir) {
		if dir == pattern {
			return nil, ErrBadPattern
		}
		var err error
		if dirs, err = globBelow(dir, depth+1); err != nil {
			return nil, err
		}
	}
	var matches []string
	for _, dir := range dirs {
		list, err := os.ReadDir(dir)
		if err != nil {
			continue
		}
		for _, e := range list {
			ok, err := Match(file, e.Name())
			if err != nil {
				return matches, err
			}
			if ok {
				matches = append(matches, Join(dir, e.Name()))
			}
		}
	}
	return matches, nil
}

func hasMeta(p string) bool { return strings.ContainsAny(p, `*?[\`) }

// A WalkFunc is called for each file by Walk.
type WalkFunc func(path string, info fs.FileInfo, err error) error

// WalkDir calls fn for root and all below it, in the order of names. It does not follow symbolic links.
func WalkDir(root string, fn fs.WalkDirFunc) error {
	info, err := os.Lstat(root)
	if err != nil {
		err = fn(root, nil, err)
	} else {
		err = walkDir(root, fs.FileInfoToDirEntry(info), fn)
	}
	if err == SkipDir || err == SkipAll {
		return nil
	}
	return err
}

func walkDir(p string, d fs.DirEntry, fn fs.WalkDirFunc) error {
	err := fn(p, d, nil)
	if !d.IsDir() {
		return err
	}
	var list []fs.DirEntry
	if err == nil {
		if list, err = os.ReadDir(p); err != nil {
			err = fn(p, d, err)
		}
	}
	if err == SkipDir {
		return nil
	}
	if err != nil {
		return err
	}
	for _, e := range list {
		switch err := walkDir(Join(p, e.Name()), e, fn); err {
		case nil:
		case SkipDir:
			return nil
		default:
			return err
		}
	}
	return nil
}

// Walk is WalkDir with descriptions of all files, which takes longer.
func Walk(root string, fn WalkFunc) error {
	info, err := os.Lstat(root)
	if err != nil {
		err = fn(root, nil, err)
	} else {
		err = walk(root, info, fn)
	}
	if err == SkipDir || err == SkipAll {
		return nil
	}
	return err
}

func walk(p string, info fs.FileInfo, fn WalkFunc) error {
	if !info.IsDir() {
		return fn(p, info, nil)
	}
	list, err := os.ReadDir(p)
	// A directory that cannot be read is told of once, with why.
	if err1 := fn(p, info, err); err != nil || err1 != nil {
		if err1 == SkipDir {
			return nil
		}
		return err1
	}
	for _, e := range list {
		name := Join(p, e.Name())
		info, err := os.Lstat(name)
		if err != nil {
			if err := fn(name, info, err); err != nil && err != SkipDir {
				return err
			}
			continue
		}
		if err := walk(name, info, fn); err == SkipDir {
			// Of a file: the rest of its directory.
			return nil
		} else if err != nil {
			return err
		}
	}
	return nil
}
