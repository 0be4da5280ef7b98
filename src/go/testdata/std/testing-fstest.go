// run

package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"slices"
	"strings"
	"testing/fstest"
	"time"
)

var day = time.Date(2024, 2, 29, 12, 0, 0, 0, time.UTC)

func files() fstest.MapFS {
	return fstest.MapFS{
		"hello.txt":        {Data: []byte("hello, world\n"), Mode: 0o644, ModTime: day},
		"dir/a[b]?.txt":    {Data: []byte("a"), Sys: 7},
		"dir/sub/deep.txt": {Data: []byte(strings.Repeat("deep ", 20))},
		"empty":            {Mode: fs.ModeDir | 0o700, ModTime: day},
		"link":             {Data: []byte("dir/sub"), Mode: fs.ModeSymlink},
		"dir/up":           {Data: []byte("../hello.txt"), Mode: fs.ModeSymlink},
		"out":              {Data: []byte("../../etc"), Mode: fs.ModeSymlink},
		"abs":              {Data: []byte("/etc"), Mode: fs.ModeSymlink},
	}
}

func show(fsys fstest.MapFS) {
	for _, name := range []string{".", "hello.txt", "dir", "dir/", "/dir", "dir/sub/deep.txt", "dir/nothing", "empty", "link", "link/deep.txt", "dir/up", "out", "abs", "abs/passwd", "hello.txt/x", "..", ""} {
		f, err := fsys.Open(name)
		if err == nil {
			info, err := f.Stat()
			fmt.Printf("%q: %v %v; ", name, info, err)
			n, err := f.Read(make([]byte, 5))
			fmt.Print(n, " ", err, "; ")
			if d, ok := f.(fs.ReadDirFile); ok {
				list, err := d.ReadDir(2)
				fmt.Print(list, err)
				list, err = d.ReadDir(-1)
				fmt.Print(list, err)
				list, err = d.ReadDir(-1)
				fmt.Print(list, err)
				_, err = d.ReadDir(1)
				fmt.Print(err)
			}
			fmt.Println(f.Close())
		} else {
			fmt.Printf("%q: %v %t\n", name, err, errors.Is(err, fs.ErrNotExist))
		}
		info, err := fsys.Lstat(name)
		fmt.Println("  lstat", info, err)
		target, err := fsys.ReadLink(name)
		fmt.Println("  link", target, err)
		info, err = fsys.Stat(name)
		fmt.Println("  stat", info, err)
		data, err := fsys.ReadFile(name)
		fmt.Printf("  file %q %v\n", data, err)
	}
	fmt.Println(fsys.Glob("*/*.txt"))
	sub, err := fsys.Sub("dir")
	fmt.Println(err)
	fmt.Println(fs.ReadDir(sub, "."))
	err = fs.WalkDir(fsys, ".", func(path string, d fs.DirEntry, err error) error {
		fmt.Println(path, d, err)
		return nil
	})
	fmt.Println(err)
	f, _ := fsys.Open("hello.txt")
	s := f.(io.ReadSeeker)
	for _, at := range [][2]int{{2, 0}, {1, 1}, {-3, 2}, {-1, 0}, {14, 0}, {13, 0}} {
		off, err := s.Seek(int64(at[0]), at[1])
		b := make([]byte, 4)
		n, err2 := s.Read(b)
		m, err3 := f.(io.ReaderAt).ReadAt(b, int64(at[0]))
		fmt.Println(off, err, n, err2, m, err3)
	}
}

// broken is a file system with something wrong.
type broken struct {
	fs.FS
	fault string
}

func (b broken) Open(name string) (fs.File, error) {
	if b.fault == "slash" {
		name = strings.TrimPrefix(name, "/")
	}
	if b.fault == "unreadable" && strings.HasSuffix(name, "deep.txt") {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrPermission}
	}
	f, err := b.FS.Open(name)
	if err != nil {
		return nil, err
	}
	if d, ok := f.(fs.ReadDirFile); ok && b.fault != "nodir" {
		return &brokenDir{d, b.fault, 0}, nil
	}
	return brokenFile{f, b.fault}, nil
}

type brokenFile struct {
	fs.File
	fault string
}

func (f brokenFile) Read(p []byte) (int, error) {
	if f.fault == "torn" {
		return 0, errors.New("torn")
	}
	n, err := f.File.Read(p)
	if f.fault == "capital" && len(p) < 10 && n > 0 {
		p[0] = 'X'
	}
	return n, err
}

func (f brokenFile) Close() error {
	if f.fault == "close" {
		return fs.ErrClosed
	}
	return f.File.Close()
}

func (f brokenFile) Seek(offset int64, whence int) (int64, error) {
	off, err := f.File.(io.Seeker).Seek(offset, whence)
	if f.fault == "seek" && whence == 2 {
		off++
	}
	return off, err
}

type brokenDir struct {
	fs.ReadDirFile
	fault string
	reads int
}

func (d *brokenDir) ReadDir(n int) ([]fs.DirEntry, error) {
	list, err := d.ReadDirFile.ReadDir(n)
	d.reads++
	switch d.fault {
	case "lost":
		if n > 1 && len(list) > 1 {
			list = list[1:]
		}
	case "many":
		if n == 1 && len(list) == 1 {
			list = append(list, list[0], list[0])
		}
	case "names":
		for i := range list {
			list[i] = entry{list[i], "x/y"}
		}
	case "unsorted":
		slices.Reverse(list)
	case "noend":
		if err == io.EOF {
			err = nil
			if d.reads > 9 {
				err = errors.New("enough")
			}
		}
	}
	return list, err
}

type entry struct {
	fs.DirEntry
	name string
}

func (e entry) Name() string { return e.name }

type globber struct {
	fs.FS
	answer []string
	err    error
}

func (g globber) Glob(pattern string) ([]string, error) {
	fmt.Println("glob", pattern)
	return g.answer, g.err
}

type typed struct{ fs.FS }

func (t typed) ReadDir(name string) ([]fs.DirEntry, error) {
	list, err := fs.ReadDir(t.FS, name)
	slices.Reverse(list)
	return list, err
}

func main() {
	show(files())
	good := files()
	delete(good, "out")
	delete(good, "abs")
	fmt.Println(fstest.TestFS(good, "hello.txt", "dir/sub/deep.txt", "link", "empty"))
	fmt.Println(fstest.TestFS(fstest.MapFS{}))
	fmt.Println(fstest.TestFS(good))
	fmt.Println(fstest.TestFS(good, "gone", "dir/gone"))
	err := fstest.TestFS(files(), "hello.txt")
	fmt.Println(err, errors.Is(err, fs.ErrNotExist))
	many := fstest.MapFS{}
	for i := range 20 {
		many[fmt.Sprint("f", i)] = &fstest.MapFile{}
	}
	fmt.Println(fstest.TestFS(many))
	plain := fstest.MapFS{"hello.txt": good["hello.txt"], "dir/sub/deep.txt": good["dir/sub/deep.txt"], "dir/other": {}}
	for _, fault := range []string{"", "slash", "unreadable", "nodir", "torn", "capital", "close", "seek", "lost", "many", "names", "unsorted", "noend"} {
		fmt.Printf("%s: %v\n", fault, fstest.TestFS(broken{plain, fault}, "hello.txt"))
	}
	fmt.Println(fstest.TestFS(globber{plain, []string{"z", "hello.txt", "dir"}, nil}, "hello.txt"))
	fmt.Println(fstest.TestFS(globber{plain, nil, errors.New("no globbing")}, "hello.txt"))
	fmt.Println(fstest.TestFS(typed{plain}, "hello.txt"))
}
