package fstest

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"
	"testing/iotest"
)

// TestFS goes through all of a file system and says what is wrong with it: what cannot be opened or read, or is not the same in
// different ways to ask for it. Links are not followed. The expected files must be there, and there may be others; with none
// expected, there must be none. Nothing may change the files meanwhile.
func TestFS(fsys fs.FS, expected ...string) error {
	if err := testFS(fsys, expected); err != nil {
		return err
	}
	i := slices.IndexFunc(expected, func(name string) bool { return strings.Contains(name, "/") })
	if i < 0 {
		return nil
	}
	dir, _, _ := strings.Cut(expected[i], "/")
	var inside []string
	for _, name := range expected {
		if rest, ok := strings.CutPrefix(name, dir+"/"); ok {
			inside = append(inside, rest)
		}
	}
	sub, err := fs.Sub(fsys, dir)
	if err != nil {
		return err
	}
	if err := testFS(sub, inside); err != nil {
		return fmt.Errorf("testing fs.Sub(fsys, %s): %w", dir, err)
	}
	return nil
}

func testFS(fsys fs.FS, expected []string) error {
	t := &tester{fsys: fsys, found: map[string]bool{}}
	t.directory(".")
	t.badPaths(".", "Open", t.open)
	delete(t.found, ".")
	if len(expected) == 0 && len(t.found) > 0 {
		list := slices.Sorted(maps.Keys(t.found))
		if len(list) > 15 {
			list = append(list[:10], "...")
		}
		t.errorf("expected empty file system but found files:\n%s", strings.Join(list, "\n"))
	}
	for _, name := range expected {
		if !t.found[name] {
			t.errorf("expected but not found: %s", name)
		}
	}
	if len(t.errors) == 0 {
		return nil
	}
	return fmt.Errorf("TestFS found errors:\n%w", errors.Join(t.errors...))
}

// A tester tests a file system.
type tester struct {
	fsys   fs.FS
	found  map[string]bool
	errors []error
}

func (t *tester) errorf(format string, args ...any) {
	t.errors = append(t.errors, fmt.Errorf(format, args...))
}

func (t *tester) open(name string) error {
	f, err := t.fsys.Open(name)
	if err == nil {
		f.Close()
	}
	return err
}

func (t *tester) openDir(dir string) fs.ReadDirFile {
	f, err := t.fsys.Open(dir)
	if err != nil {
		t.errorf("%s: Open: %w", dir, err)
		return nil
	}
	d, ok := f.(fs.ReadDirFile)
	if !ok {
		f.Close()
		t.errorf("%s: Open returned File type %T, not a fs.ReadDirFile", dir, f)
		return nil
	}
	return d
}

// directory tests a directory and all that is in it.
func (t *tester) directory(dir string) {
	t.found[dir] = true
	d := t.openDir(dir)
	if d == nil {
		return
	}
	list, err := d.ReadDir(-1)
	if err != nil {
		d.Close()
		t.errorf("%s: ReadDir(-1): %w", dir, err)
		return
	}
	for _, entry := range list {
		t.entry(dir, entry)
	}
	if !t.atEnd(dir, d) {
		return
	}
	if d = t.openDir(dir); d == nil {
		return
	}
	defer d.Close()
	list2, err := d.ReadDir(-1)
	if err != nil {
		t.errorf("%s: second Open+ReadDir(-1): %w", dir, err)
		return
	}
	t.compare(dir, "second Open+ReadDir(-1)", list, list2)
	if d = t.openDir(dir); d == nil {
		return
	}
	defer d.Close()
	list2, ok := t.inPieces(dir, d)
	if !ok {
		return
	}
	t.compare(dir, "third Open+ReadDir(1,2) loop", list, list2)
	if fsys, ok := t.fsys.(fs.ReadDirFS); ok {
		if _, ok := t.sorted(dir, "fsys.ReadDir", list, fsys.ReadDir); !ok {
			return
		}
	}
	list2, ok = t.sorted(dir, "fs.ReadDir", list, func(dir string) ([]fs.DirEntry, error) { return fs.ReadDir(t.fsys, dir) })
	if !ok {
		return
	}
	if fsys, ok := t.fsys.(fs.GlobFS); ok {
		t.glob(fsys, dir, list2)
	}
}

// entry tests what a directory has.
func (t *tester) entry(dir string, entry fs.DirEntry) {
	name := entry.Name()
	switch {
	case name == "." || name == ".." || name == "":
		t.errorf("%s: ReadDir: child has invalid name: %#q", dir, name)
		return
	case strings.Contains(name, "/"):
		t.errorf("%s: ReadDir: child name contains slash: %#q", dir, name)
		return
	case strings.Contains(name, `\`):
		t.errorf("%s: ReadDir: child name contains backslash: %#q", dir, name)
		return
	}
	if dir != "." {
		name = dir + "/" + name
	}
	t.stat(name, entry)
	t.badPaths(name, "Open", t.open)
	switch entry.Type() {
	case fs.ModeDir:
		t.directory(name)
	case fs.ModeSymlink:
		t.found[name] = true
	default:
		t.found[name] = true
		t.file(name)
	}
}

// atEnd tests a directory that has been read, and closes it.
func (t *tester) atEnd(dir string, d fs.ReadDirFile) bool {
	for _, one := range []struct {
		count int
		err   error
		want  string
	}{{-1, nil, "nil"}, {1, io.EOF, "EOF"}} {
		list, err := d.ReadDir(one.count)
		if len(list) > 0 || err != one.err {
			d.Close()
			t.errorf("%s: ReadDir(%d) at EOF = %d entries, %w, wanted 0 entries, %s", dir, one.count, len(list), err, one.want)
			return false
		}
	}
	if err := d.Close(); err != nil {
		t.errorf("%s: Close: %w", dir, err)
	}
	// A second Close may fail, but not end the program.
	d.Close()
	return true
}

// inPieces reads a directory an entry at first, then two at a time.
func (t *tester) inPieces(dir string, d fs.ReadDirFile) (list []fs.DirEntry, ok bool) {
	for n := 1; ; n = 2 {
		more, err := d.ReadDir(n)
		if len(more) > n {
			t.errorf("%s: third Open: ReadDir(%d) after %d: %d entries (too many)", dir, n, len(list), len(more))
			return nil, false
		}
		list = append(list, more...)
		switch {
		case err == io.EOF:
			return list, true
		case err != nil:
			t.errorf("%s: third Open: ReadDir(%d) after %d: %w", dir, n, len(list), err)
			return nil, false
		}
	}
}

// sorted reads a directory with a function that sorts.
func (t *tester) sorted(dir, how string, list []fs.DirEntry, read func(string) ([]fs.DirEntry, error)) ([]fs.DirEntry, bool) {
	list2, err := read(dir)
	if err != nil {
		t.errorf("%s: %s: %w", dir, how, err)
		return nil, false
	}
	t.compare(dir, how, list, list2)
	for i := 1; i < len(list2); i++ {
		if a, b := list2[i-1].Name(), list2[i].Name(); a >= b {
			t.errorf("%s: %s: list not sorted: %s before %s", dir, how, a, b)
		}
	}
	return list2, true
}

func describeEntry(e fs.DirEntry) string {
	return fmt.Sprintf("%s IsDir=%v Type=%v", e.Name(), e.IsDir(), e.Type())
}

func describeType(i fs.FileInfo) string {
	return fmt.Sprintf("%s IsDir=%v Type=%v", i.Name(), i.IsDir(), i.Mode().Type())
}

func describe(i fs.FileInfo) string {
	return fmt.Sprintf("%s IsDir=%v Mode=%v Size=%d ModTime=%v", i.Name(), i.IsDir(), i.Mode(), i.Size(), i.ModTime())
}

// compare holds two lists of a directory against each other, which may differ in their order.
func (t *tester) compare(dir, how string, list, list2 []fs.DirEntry) {
	check := func(e fs.DirEntry) {
		switch typed := e.Type()&fs.ModeDir != 0; {
		case e.IsDir() && !typed:
			t.errorf("%s: ReadDir returned %s with IsDir() = true, Type() & ModeDir = 0", dir, e.Name())
		case !e.IsDir() && typed:
			t.errorf("%s: ReadDir returned %s with IsDir() = false, Type() & ModeDir = ModeDir", dir, e.Name())
		}
	}
	type difference struct{ name, text string }
	var diffs []difference
	differs := func(sign string, e fs.DirEntry) {
		diffs = append(diffs, difference{e.Name() + " " + sign, sign + " " + describeEntry(e)})
	}
	old := map[string]fs.DirEntry{}
	for _, e := range list {
		old[e.Name()] = e
		check(e)
	}
	for _, e := range list2 {
		before, ok := old[e.Name()]
		if !ok {
			check(e)
			differs("+", e)
			continue
		}
		if describeEntry(before) != describeEntry(e) {
			differs("-", before)
			differs("+", e)
		}
		delete(old, e.Name())
	}
	for _, e := range old {
		differs("-", e)
	}
	if len(diffs) == 0 {
		return
	}
	// By name, and what was before what is: - comes after + otherwise.
	slices.SortFunc(diffs, func(a, b difference) int {
		i, j := len(a.name)-1, len(b.name)-1
		return strings.Compare(a.name[:i]+b.name[j:], b.name[:j]+a.name[i:])
	})
	var text string
	for _, d := range diffs {
		text += "\n\t" + d.text
	}
	t.errorf("%s: diff first Open+ReadDir(-1) vs %s:%s", dir, how, text)
}

// glob tests patterns of which only some names in dir match.
func (t *tester) glob(fsys fs.GlobFS, dir string, list []fs.DirEntry) {
	prefix := ""
	if dir != "." {
		for i, element := range strings.Split(dir, "/") {
			prefix += patternFor(element, i) + "/"
		}
	}
	if _, err := fsys.Glob(prefix + "nonexist/[]"); err == nil {
		t.errorf("%s: Glob(%#q): bad pattern not detected", dir, prefix+"nonexist/[]")
	}
	// A letter that some names have and some have not.
	letter := "a"
	for c := 'a'; c <= 'z'; c++ {
		have := 0
		for _, e := range list {
			if strings.ContainsRune(e.Name(), c) {
				have++
			}
		}
		if 0 < have && have < len(list) {
			letter = string(c)
			break
		}
	}
	pattern := prefix + "*" + letter + "*"
	var want []string
	for _, e := range list {
		if strings.Contains(e.Name(), letter) {
			want = append(want, path.Join(dir, e.Name()))
		}
	}
	names, err := fsys.Glob(pattern)
	if err != nil {
		t.errorf("%s: Glob(%#q): %w", dir, pattern, err)
		return
	}
	if slices.Equal(want, names) {
		return
	}
	if !slices.IsSorted(names) {
		t.errorf("%s: Glob(%#q): unsorted output:\n%s", dir, pattern, strings.Join(names, "\n"))
		slices.Sort(names)
	}
	var problems []string
	for len(want) > 0 || len(names) > 0 {
		switch {
		case len(names) == 0 || len(want) > 0 && want[0] < names[0]:
			problems = append(problems, "missing: "+want[0])
			want = want[1:]
		case len(want) == 0 || want[0] != names[0]:
			problems = append(problems, "extra: "+names[0])
			names = names[1:]
		default:
			want, names = want[1:], names[1:]
		}
	}
	t.errorf("%s: Glob(%#q): wrong output:\n%s", dir, pattern, strings.Join(problems, "\n"))
}

// patternFor writes the i-th element of a path as a pattern that only it matches, in all ways that patterns have.
func patternFor(element string, i int) string {
	forms := [...]string{"$", "[$]", "[$-$]", `[\$]`, `[\$-\$]`}
	var b strings.Builder
	for j, r := range []rune(element) {
		form := forms[(i+j)%len(forms)]
		if strings.ContainsRune(`*?\[-`, r) {
			form = `\$`
		}
		b.WriteString(strings.ReplaceAll(form, "$", string(r)))
	}
	return b.String()
}

// stat tests what is known of a file against its entry in the directory.
func (t *tester) stat(name string, entry fs.DirEntry) {
	f, err := t.fsys.Open(name)
	if err != nil {
		t.errorf("%s: Open: %w", name, err)
		return
	}
	opened, err := f.Stat()
	f.Close()
	if err != nil {
		t.errorf("%s: Stat: %w", name, err)
		return
	}
	// Of a link, Open gives what it leads to.
	link := entry.Type()&fs.ModeSymlink != 0
	if a, b := describeEntry(entry), describeType(opened); a != b && !link {
		t.errorf("%s: mismatch:\n\tentry = %s\n\tfile.Stat() = %s", name, a, b)
	}
	of, err := entry.Info()
	if err != nil {
		t.errorf("%s: entry.Info: %w", name, err)
		return
	}
	if a, b := describeEntry(entry), describeType(of); link && a != b {
		t.errorf("%s: mismatch\n\tentry = %s\n\tentry.Info() = %s\n", name, a, b)
	}
	if a, b := describe(of), describe(opened); !link && a != b {
		t.errorf("%s: mismatch:\n\tentry.Info() = %s\n\tfile.Stat() = %s\n", name, a, b)
	}
	same := func(how string, stat func(string) (fs.FileInfo, error)) bool {
		i, err := stat(name)
		if err != nil {
			t.errorf("%s: %s: %w", name, how, err)
			return false
		}
		if a, b := describe(i), describe(opened); a != b {
			t.errorf("%s: %s(...) = %s\n\twant %s", name, how, a, b)
		}
		return true
	}
	if !same("fs.Stat", func(name string) (fs.FileInfo, error) { return fs.Stat(t.fsys, name) }) {
		return
	}
	if fsys, ok := t.fsys.(fs.StatFS); ok && !same("fsys.Stat", fsys.Stat) {
		return
	}
	if fsys, ok := t.fsys.(fs.ReadLinkFS); ok {
		i, err := fsys.Lstat(name)
		if err != nil {
			t.errorf("%s: fsys.Lstat: %v", name, err)
			return
		}
		if a, b := describeEntry(entry), describeType(i); a != b {
			t.errorf("%s: mismatch:\n\tentry = %s\n\tfsys.Lstat(...) = %s", name, a, b)
		}
		if a, b := describe(of), describe(i); a != b {
			t.errorf("%s: mismatch:\n\tentry.Info() = %s\n\tfsys.Lstat(...) = %s\n", name, a, b)
		}
	}
}

// file tests the ways to read a file.
func (t *tester) file(name string) {
	f, err := t.fsys.Open(name)
	if err != nil {
		t.errorf("%s: Open: %w", name, err)
		return
	}
	data, err := io.ReadAll(f)
	if err != nil {
		f.Close()
		t.errorf("%s: Open+ReadAll: %w", name, err)
		return
	}
	if err := f.Close(); err != nil {
		t.errorf("%s: Close: %w", name, err)
	}
	f.Close()
	same := func(how string, other []byte) {
		if string(data) != string(other) {
			t.errorf("%s: %s: different data returned\n\t%q\n\t%q", name, how, data, other)
		}
	}
	if fsys, ok := t.fsys.(fs.ReadFileFS); ok {
		other, err := fsys.ReadFile(name)
		if err != nil {
			t.errorf("%s: fsys.ReadFile: %w", name, err)
			return
		}
		same("ReadAll vs fsys.ReadFile", other)
		// What is returned is the caller's own.
		for i := range other {
			other[i]++
		}
		if other, err = fsys.ReadFile(name); err != nil {
			t.errorf("%s: second call to fsys.ReadFile: %w", name, err)
			return
		}
		same("Readall vs second fsys.ReadFile", other)
		t.badPaths(name, "ReadFile", func(name string) error {
			_, err := fsys.ReadFile(name)
			return err
		})
	}
	other, err := fs.ReadFile(t.fsys, name)
	if err != nil {
		t.errorf("%s: fs.ReadFile: %w", name, err)
		return
	}
	same("ReadAll vs fs.ReadFile", other)
	if f, err = t.fsys.Open(name); err != nil {
		t.errorf("%s: second Open: %w", name, err)
		return
	}
	defer f.Close()
	if err := iotest.TestReader(f, data); err != nil {
		t.errorf("%s: failed TestReader:\n\t%s", name, strings.ReplaceAll(err.Error(), "\n", "\n\t"))
	}
}

// badPaths tests that what is not the one way to write a path is refused.
func (t *tester) badPaths(name, how string, open func(string) error) {
	bad := []string{"/" + name, name + "/."}
	if name == "." {
		bad = append(bad, "/")
	}
	around := func(i int, back string) {
		dir, rest := name[:i], name[i+1:]
		bad = append(bad, dir+"//"+rest, dir+"/./"+rest, dir+`\`+rest, back)
	}
	if i := strings.IndexByte(name, '/'); i >= 0 {
		around(i, name[:i]+"/../"+name)
		i = strings.LastIndexByte(name, '/')
		around(i, name+"/../"+name[i+1:])
	}
	for _, path := range bad {
		if open(path) == nil {
			t.errorf("%s: %s(%s) succeeded, want error", name, how, path)
		}
	}
}
