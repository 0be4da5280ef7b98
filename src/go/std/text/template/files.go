package template

import (
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
)

// ParseFiles returns a template with the name and text of the first file, and the others associated with it.
func ParseFiles(filenames ...string) (*Template, error) { return parseFiles(nil, readOS, filenames) }

// ParseFiles parses files into templates associated with t, which have the files' names without folders.
func (t *Template) ParseFiles(filenames ...string) (*Template, error) {
	t.init()
	return parseFiles(t, readOS, filenames)
}

// ParseGlob is ParseFiles for the files that match a pattern.
func ParseGlob(pattern string) (*Template, error) { return parseGlob(nil, pattern) }

// ParseGlob is t.ParseFiles for the files that match a pattern.
func (t *Template) ParseGlob(pattern string) (*Template, error) {
	t.init()
	return parseGlob(t, pattern)
}

// ParseFS is ParseFiles for the files of a file system that match patterns.
func ParseFS(fsys fs.FS, patterns ...string) (*Template, error) { return parseFS(nil, fsys, patterns) }

// ParseFS is t.ParseFiles for the files of a file system that match patterns.
func (t *Template) ParseFS(fsys fs.FS, patterns ...string) (*Template, error) {
	t.init()
	return parseFS(t, fsys, patterns)
}

// A reader returns the last element of a file's name, and what is in the file.
type reader func(name string) (base string, text []byte, err error)

func readOS(name string) (string, []byte, error) {
	b, err := os.ReadFile(name)
	return filepath.Base(name), b, err
}

func parseFiles(t *Template, read reader, names []string) (*Template, error) {
	if len(names) == 0 {
		return nil, fmt.Errorf("template: no files named in call to ParseFiles")
	}
	for _, name := range names {
		base, text, err := read(name)
		if err != nil {
			return nil, err
		}
		if t == nil {
			t = New(base)
		}
		x := t
		if base != t.name {
			x = t.New(base)
		}
		if _, err := x.Parse(string(text)); err != nil {
			return nil, err
		}
	}
	return t, nil
}

func noMatch(pattern string) error {
	return fmt.Errorf("template: pattern matches no files: %#q", pattern)
}

func parseGlob(t *Template, pattern string) (*Template, error) {
	names, err := filepath.Glob(pattern)
	if err == nil && len(names) == 0 {
		err = noMatch(pattern)
	}
	if err != nil {
		return nil, err
	}
	return parseFiles(t, readOS, names)
}

func parseFS(t *Template, fsys fs.FS, patterns []string) (*Template, error) {
	var names []string
	for _, pattern := range patterns {
		found, err := fs.Glob(fsys, pattern)
		if err == nil && len(found) == 0 {
			err = noMatch(pattern)
		}
		if err != nil {
			return nil, err
		}
		names = append(names, found...)
	}
	read := func(name string) (string, []byte, error) {
		b, err := fs.ReadFile(fsys, name)
		return path.Base(name), b, err
	}
	return parseFiles(t, read, names)
}
