// This program prints what Go's own type checker knows of the names in programs: a line of JSON for each name that stands for
// something, with its place, the object as go/types writes it, and its type. It reads the programs' paths, a line each.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"os"
)

type fact struct {
	File   string `json:"file"`
	Line   int    `json:"line"`
	Column int    `json:"column"`
	Object string `json:"object"`
	Type   string `json:"type"`
}

func main() {
	fset := token.NewFileSet()
	config := types.Config{
		GoVersion: "go1.26",
		Importer:  importer.ForCompiler(fset, "source", nil),
		// What is wrong with a program does not keep the rest from being known.
		Error: func(error) {},
	}
	out := json.NewEncoder(os.Stdout)
	for paths := bufio.NewScanner(os.Stdin); paths.Scan(); {
		path := paths.Text()
		file, err := parser.ParseFile(fset, path, nil, parser.SkipObjectResolution)
		if err != nil {
			continue
		}
		info := &types.Info{Defs: map[*ast.Ident]types.Object{}, Uses: map[*ast.Ident]types.Object{}}
		pkg, _ := config.Check("main", fset, []*ast.File{file}, info)
		qualifier := func(other *types.Package) string {
			if other == pkg {
				return ""
			}
			return other.Name()
		}
		for _, names := range []map[*ast.Ident]types.Object{info.Defs, info.Uses} {
			for name, object := range names {
				if object == nil || object.Type() == nil {
					continue
				}
				at := fset.Position(name.Pos())
				err := out.Encode(fact{
					path, at.Line, at.Column,
					types.ObjectString(object, qualifier),
					types.TypeString(object.Type(), qualifier),
				})
				if err != nil {
					fmt.Fprintln(os.Stderr, err)
					os.Exit(1)
				}
			}
		}
	}
}
