// This program says what the front end of the real compiler thinks of Go programs, many of them in one process. In: lines of JSON,
// {"id": 1, "text": "package main…"}. Out: for each a line {"id": 1, "errors": [{"line", "column", "msg"}]}, in the order and
// number in which the compiler prints them. It uses the compiler's own packages, which only programs below cmd/compile may
// import: fuzz/oracle.ts builds it there by means of an overlay. Its argument is an importcfg file.
//
// What the compiler finds later than in its front end (directives, frames that are too large) is not said here.
package main

import (
	"bufio"
	"cmd/compile/internal/importer"
	"cmd/compile/internal/syntax"
	"cmd/compile/internal/types2"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"sort"
	"strings"
)

type request struct {
	ID   int    `json:"id"`
	Text string `json:"text"`
}

type problem struct {
	Line   uint   `json:"line"`
	Column uint   `json:"column"`
	Msg    string `json:"msg"`
}

type answer struct {
	ID     int       `json:"id"`
	Errors []problem `json:"errors"`
	// Crash is set if the compiler's own code panics.
	Crash string `json:"crash,omitempty"`
}

// maxErrors is the number after which the compiler gives up.
const maxErrors = 10

func main() {
	exports := readExports(os.Args[1])
	packages := make(map[string]*types2.Package)
	imports := importerFunc(func(path string) (*types2.Package, error) {
		lookup := func(path string) (io.ReadCloser, error) {
			file, ok := exports[path]
			if !ok {
				return nil, fmt.Errorf("package %s is not in std", path)
			}
			return os.Open(file)
		}
		return importer.Import(packages, path, "", lookup)
	})
	in := bufio.NewReaderSize(os.Stdin, 1<<20)
	out := json.NewEncoder(os.Stdout)
	for {
		line, err := in.ReadBytes('\n')
		if len(line) > 0 {
			var r request
			if err := json.Unmarshal(line, &r); err != nil {
				fmt.Fprintln(os.Stderr, err)
				os.Exit(1)
			}
			out.Encode(check(r, imports))
		}
		if err != nil {
			return
		}
	}
}

type importerFunc func(path string) (*types2.Package, error)

func (f importerFunc) Import(path string) (*types2.Package, error) { return f(path) }

func readExports(name string) map[string]string {
	text, err := os.ReadFile(name)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	files := make(map[string]string)
	for line := range strings.Lines(string(text)) {
		if path, file, ok := strings.Cut(strings.TrimPrefix(strings.TrimSpace(line), "packagefile "), "="); ok {
			files[path] = file
		}
	}
	return files
}

func check(r request, imports types2.Importer) (a answer) {
	a.ID = r.ID
	var found []problem
	syntaxErrors := 0
	lastSyntaxLine := uint(0)
	report := func(pos syntax.Pos, msg string) {
		p := problem{pos.RelLine(), pos.RelCol(), msg}
		if strings.HasPrefix(msg, "syntax error") {
			syntaxErrors++
			if p.Line == lastSyntaxLine {
				return
			}
			lastSyntaxLine = p.Line
		} else if n := len(found); n > 0 && found[n-1].Line == p.Line && found[n-1].Msg == msg {
			return
		}
		found = append(found, p)
	}
	defer func() {
		if e := recover(); e != nil {
			a.Crash = fmt.Sprint(e)
		}
		a.Errors = printed(found)
	}()
	base := syntax.NewFileBase("main.go")
	file, _ := syntax.Parse(base, strings.NewReader(r.Text), func(err error) {
		e := err.(syntax.Error)
		report(e.Pos, e.Msg)
	}, nil, syntax.CheckBranches)
	if file == nil || syntaxErrors > 0 {
		return
	}
	conf := types2.Config{
		GoVersion:          "go1.26",
		IgnoreBranchErrors: true,
		Importer:           imports,
		Sizes:              types2.SizesFor("gc", "amd64"),
		EnableAlias:        true,
		Error: func(err error) {
			e := err.(types2.Error)
			report(e.Pos, e.Msg)
		},
	}
	pkg, _ := conf.Check("main", []*syntax.File{file}, nil)
	if len(found) > 0 {
		return
	}
	for _, d := range file.DeclList {
		if f, ok := d.(*syntax.FuncDecl); ok && f.Body == nil {
			report(f.Pos(), "missing function body")
		}
	}
	if len(found) == 0 && pkg.Name() == "main" {
		if _, ok := pkg.Scope().Lookup("main").(*types2.Func); !ok {
			report(file.Pos(), "function main is undeclared in the main package")
		}
	}
	return
}

// printed is what of the errors the compiler prints: it stops after ten of them, sorts, and leaves out repetitions.
func printed(found []problem) []problem {
	if len(found) > maxErrors {
		found = found[:maxErrors]
	}
	sort.SliceStable(found, func(i, j int) bool {
		p, q := found[i], found[j]
		return p.Line < q.Line || p.Line == q.Line && p.Column < q.Column
	})
	out := []problem{}
	for i, p := range found {
		if i == 0 || p != found[i-1] {
			out = append(out, p)
		}
	}
	return out
}
