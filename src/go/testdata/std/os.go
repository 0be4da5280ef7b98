// run

package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"
	"syscall"
)

func show(what string, err error) {
	fmt.Printf("%s: %v | exist %t not %t perm %t\n", what, err, errors.Is(err, fs.ErrExist), os.IsNotExist(err), errors.Is(err, fs.ErrPermission))
}

func files() {
	show("write", os.WriteFile("a.txt", []byte("hello, world\nsecond\n"), 0o640))
	data, err := os.ReadFile("a.txt")
	fmt.Printf("%q %v\n", data, err)
	info, err := os.Stat("a.txt")
	fmt.Println(info.Name(), info.Size(), info.Mode(), info.IsDir(), info.ModTime().IsZero(), err)
	_, err = os.Open("none.txt")
	show("open", err)
	var pe *fs.PathError
	fmt.Println(errors.As(err, &pe), pe.Op, pe.Path, pe.Err == syscall.ENOENT)
	_, err = os.ReadFile("a.txt/b")
	show("below a file", err)
	_, err = os.OpenFile("a.txt", os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	show("exclusive", err)
	f, err := os.OpenFile("a.txt", os.O_APPEND|os.O_WRONLY, 0)
	fmt.Fprintf(f, "%d\n", 3)
	_, err = f.Read(make([]byte, 1))
	show("read write-only", err)
	_, err = f.WriteAt([]byte("x"), 0)
	show("write at, appending", err)
	show("close", f.Close())
	show("close twice", f.Close())
	_, err = f.WriteString("x")
	show("write closed", err)
	f, _ = os.Open("a.txt")
	_, err = f.Write([]byte("x"))
	show("write read-only", err)
	s := bufio.NewScanner(f)
	for s.Scan() {
		fmt.Println(s.Text())
	}
	fmt.Println(f.Seek(-3, io.SeekEnd))
	rest, err := io.ReadAll(f)
	fmt.Printf("%q %v\n", rest, err)
	_, err = f.Seek(-1, io.SeekStart)
	show("seek", err)
	b := make([]byte, 4)
	n, err := f.ReadAt(b, 17)
	fmt.Println(n, err)
	f.Close()
	f, _ = os.Create("b.bin")
	f.WriteAt([]byte("end"), 5)
	f.Write([]byte{1})
	show("truncate", f.Truncate(7))
	f.Seek(0, 0)
	all, _ := io.ReadAll(f)
	fmt.Println(all, f.Name())
	var none *os.File
	_, err = none.Read(nil)
	show("nil", err)
}

func dirs() {
	show("mkdir", os.Mkdir("d", 0o755))
	show("again", os.Mkdir("d", 0o755))
	show("deep", os.Mkdir("x/y", 0o755))
	show("all", os.MkdirAll("x/y/z", 0o755))
	show("all file", os.MkdirAll("a.txt/q", 0o755))
	os.WriteFile("x/y/1", nil, 0o644)
	os.WriteFile("x/y/0", []byte("zero"), 0o600)
	list, err := os.ReadDir("x/y")
	for _, e := range list {
		info, _ := e.Info()
		fmt.Println(e, e.Name(), e.IsDir(), e.Type(), info.Mode())
	}
	_, err = os.ReadDir("a.txt")
	show("read file as dir", err)
	_, err = os.ReadFile("x")
	show("read dir", err)
	_, err = os.Create("x")
	show("create dir", err)
	show("remove full", os.Remove("x"))
	show("remove none", os.Remove("nothing"))
	show("rename", os.Rename("x/y/0", "moved"))
	show("rename none", os.Rename("nothing", "moved"))
	show("rename onto dir", os.Rename("moved", "d"))
	show("symlink", os.Symlink("moved", "link"))
	fmt.Println(os.Readlink("link"))
	info, _ := os.Lstat("link")
	fmt.Println(info.Mode().Type(), info.Size())
	data, err := os.ReadFile("link")
	fmt.Println(string(data), err)
	show("loop", os.Symlink("loop", "loop"))
	_, err = os.Open("loop")
	show("open loop", err)
	show("chmod", os.Chmod("moved", 0o200))
	show("removeall", os.RemoveAll("x"))
	show("removeall none", os.RemoveAll("x"))
	show("removeall dot", os.RemoveAll("d/."))
	show("chdir", os.Chdir("nothing"))
	f, _ := os.Open(".")
	names, err := f.Readdirnames(2)
	fmt.Println(len(names), err)
	names, err = f.Readdirnames(0)
	fmt.Println(len(names), err)
	_, err = f.Readdirnames(1)
	fmt.Println(err)
	name, err := os.MkdirTemp("d", "t*x")
	fmt.Println(strings.HasPrefix(name, "d/t"), strings.HasSuffix(name, "x"), err)
	tf, err := os.CreateTemp("d", "a/b")
	fmt.Println(tf, err)
}

func tree() {
	fsys := os.DirFS(".")
	os.MkdirAll("t/u/v", 0o777)
	os.WriteFile("t/u/f.go", []byte("package f"), 0o644)
	os.WriteFile("t/u/v/g.go", nil, 0o644)
	os.WriteFile("t/h.txt", []byte("h"), 0o644)
	fs.WalkDir(fsys, "t", func(path string, d fs.DirEntry, err error) error {
		fmt.Println(path, d, err)
		if d.Name() == "v" {
			return fs.SkipDir
		}
		return nil
	})
	fmt.Println(fs.Glob(fsys, "t/*/*.go"))
	sub, err := fs.Sub(fsys, "t/u")
	data, err := fs.ReadFile(sub, "f.go")
	fmt.Println(string(data), err)
	_, err = sub.Open("nope")
	show("sub", err)
	_, err = fsys.Open("../up")
	show("invalid", err)
	fmt.Println(fs.Stat(fsys, "t/none"))
	fmt.Println(fs.ValidPath("a/../b"), fs.ValidPath("a/b"), fs.FileMode(0o644), fs.ModeDir|fs.ModeSticky|0o777)
	show("copy", os.CopyFS("copy", sub))
	show("copy again", os.CopyFS("copy", sub))
}

func environment() {
	os.Setenv("GREETING", "hi")
	v, ok := os.LookupEnv("NOT_SET_AT_ALL")
	fmt.Println(os.Getenv("GREETING"), v, ok)
	fmt.Println(os.ExpandEnv("$GREETING ${GREETING}x $$ $NOT_SET_AT_ALL ${} ${ $1 $"), os.Setenv("", "x"), os.Setenv("a=b", "x"))
	fmt.Println(os.Expand("$x-${y}", strings.ToUpper), len(os.Args))
	os.Unsetenv("GREETING")
	fmt.Println(os.Getenv("GREETING") == "")
}

func pipes() {
	r, w, _ := os.Pipe()
	old := os.Stdout
	os.Stdout = w
	fmt.Println("captured")
	w.Close()
	os.Stdout = old
	data, err := io.ReadAll(r)
	fmt.Printf("%q %v\n", data, err)
	r, w, _ = os.Pipe()
	go func() {
		for i := range 3 {
			fmt.Fprintln(w, i)
		}
		w.Close()
	}()
	s := bufio.NewScanner(r)
	for s.Scan() {
		fmt.Println("got", s.Text())
	}
	data, err = io.ReadAll(os.Stdin)
	fmt.Println(len(data), err)
	fmt.Println(syscall.EACCES, syscall.SIGTERM, os.Interrupt, os.NewSyscallError("x", syscall.EPIPE))
}

func main() {
	dir, _ := os.MkdirTemp("", "os")
	defer os.RemoveAll(dir)
	os.Chdir(dir)
	files()
	dirs()
	tree()
	environment()
	pipes()
}
