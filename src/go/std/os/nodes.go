package os

import (
	"io/fs"
	"slices"
	"strings"
	"syscall"
	"time"
)

const homeDir = "/home/gopher"

var (
	root = &node{mode: ModeDir | 0755, children: map[string]*node{}, mtime: time.Unix(0, 0)}
	// The working directory, as a node and as a path.
	cwd, cwdPath = makeTree()
)

// startDir returns the working directory of the program, below the home directory.
func startDir() string

// initialFile returns path and contents of the program's n-th file.
func initialFile(n int) (path, contents string, ok bool)

// makeTree puts the program's files into the home directory and returns the working directory with its path.
func makeTree() (*node, string) {
	root.parent = root
	add := func(path string, n *node) *node {
		dir := root
		elems := strings.Split(path, "/")
		for i, name := range elems {
			child := dir.children[name]
			if child == nil {
				child = &node{mode: ModeDir | 0755, children: map[string]*node{}, mtime: root.mtime, parent: dir}
				if i == len(elems)-1 && n != nil {
					child = n
					n.parent = dir
				}
				dir.children[name] = child
			}
			dir = child
		}
		return dir
	}
	add("tmp", nil).mode |= ModeSticky | 0777
	for _, name := range []string{"null", "stdin", "stdout", "stderr"} {
		add("dev/"+name, &node{mode: ModeDevice | ModeCharDevice | 0666, mtime: root.mtime})
	}
	home := add(homeDir[1:], nil)
	now := time.Now()
	for i := 0; ; i++ {
		path, contents, ok := initialFile(i)
		if !ok {
			if dir := startDir(); dir != "" {
				return add(homeDir[1:]+"/"+dir, nil), homeDir + "/" + dir
			}
			return home, homeDir
		}
		add(homeDir[1:]+"/"+path, &node{mode: 0644, mtime: now, data: []byte(contents)})
	}
}

// A place is where a name is in a directory, whether there is a file or not.
type place struct {
	dir  *node
	name string
	node *node
}

// find looks for a path; a symbolic link at its end is followed if so asked. There is an error if the path leads
// nowhere before its last element.
func find(path string, follow bool) (place, error) { return findFrom(cwd, path, follow, 0) }

func findFrom(dir *node, path string, follow bool, links int) (place, error) {
	if path == "" {
		return place{}, syscall.ENOENT
	}
	if strings.Contains(path, "\x00") {
		return place{}, syscall.EINVAL
	}
	if links > 40 {
		return place{}, syscall.ELOOP
	}
	if path[0] == '/' {
		dir = root
	}
	at := place{dir, ".", dir}
	elems := strings.Split(path, "/")
	for i, elem := range elems {
		if elem == "" && (i < len(elems)-1 || at.node == nil) {
			continue
		}
		last := !slices.ContainsFunc(elems[i+1:], func(s string) bool { return s != "" })
		if at.node == nil {
			return place{}, syscall.ENOENT
		}
		if at.node.children == nil {
			return place{}, syscall.ENOTDIR
		}
		switch elem {
		case "", ".":
		case "..":
			at = place{at.node.parent, ".", at.node.parent}
		default:
			at = place{at.node, elem, at.node.children[elem]}
			if n := at.node; n != nil && n.mode&ModeSymlink != 0 && (!last || follow || elems[len(elems)-1] == "") {
				target, err := findFrom(at.dir, string(n.data), true, links+1)
				if err != nil {
					return place{}, err
				}
				at = target
			}
		}
	}
	return at, nil
}

// lookup finds a file that must be there.
func lookup(op, path string, follow bool) (*node, error) {
	at, err := find(path, follow)
	if err == nil && at.node == nil {
		err = syscall.ENOENT
	}
	if err != nil {
		return nil, &PathError{Op: op, Path: path, Err: err}
	}
	return at.node, nil
}

// put makes a new file at a place that is free.
func (at place) put(n *node) error {
	if at.dir.mode&0200 == 0 {
		return syscall.EACCES
	}
	n.parent = at.dir
	n.mtime = time.Now()
	at.dir.children[at.name] = n
	at.dir.mtime = n.mtime
	return nil
}

func (at place) remove() error {
	if at.dir.mode&0200 == 0 {
		return syscall.EACCES
	}
	delete(at.dir.children, at.name)
	at.dir.mtime = time.Now()
	return nil
}

// Names of a directory in order.
func (n *node) names() []string {
	names := make([]string, 0, len(n.children))
	for name := range n.children {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

// A fileStat is the FileInfo of a node as it was.
type fileStat struct {
	name  string
	size  int64
	mode  FileMode
	mtime time.Time
	node  *node
}

func (n *node) stat(path string) *fileStat {
	size := int64(len(n.data))
	if n.children != nil {
		size = 4096
	}
	return &fileStat{baseName(path), size, n.mode, n.mtime, n}
}

func baseName(path string) string {
	trimmed := strings.TrimRight(path, "/")
	if trimmed == "" && path != "" {
		return "/"
	}
	return trimmed[strings.LastIndexByte(trimmed, '/')+1:]
}

func (s *fileStat) Name() string { return s.name }

func (s *fileStat) Size() int64 { return s.size }

func (s *fileStat) Mode() FileMode { return s.mode }

func (s *fileStat) ModTime() time.Time { return s.mtime }

func (s *fileStat) IsDir() bool { return s.mode.IsDir() }

func (s *fileStat) Sys() any { return nil }

// SameFile reports whether two descriptions from Stat are of one file.
func SameFile(fi1, fi2 FileInfo) bool {
	a, ok1 := fi1.(*fileStat)
	b, ok2 := fi2.(*fileStat)
	return ok1 && ok2 && a.node == b.node
}

// A dirEntry is a DirEntry of a node.
type dirEntry struct {
	name string
	node *node
}

func (e dirEntry) Name() string { return e.name }

func (e dirEntry) IsDir() bool { return e.node.mode.IsDir() }

func (e dirEntry) Type() FileMode { return e.node.mode.Type() }

func (e dirEntry) Info() (FileInfo, error) { return e.node.stat(e.name), nil }

func (e dirEntry) String() string { return fs.FormatDirEntry(e) }
