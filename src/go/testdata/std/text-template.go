// run
package main

import (
	"fmt"
	"os"
	"strings"
	"text/template"
)

type P struct {
	Name string
	Tags []string
	M    map[string]int
	In   *P
}

func (p P) Hello(s string) string { return "hello " + s + " from " + p.Name }
func (p *P) Ptr() (int, error)    { return len(p.Tags), nil }

func main() {
	const text = `{{define "T"}}[{{.}}]{{end -}}
Name: {{.Name | printf "%q"}} {{.Hello "x"}} {{.Ptr}}
{{- range $i, $t := .Tags}}
 {{$i}}={{$t}}{{if eq $i 1}}!{{else if gt $i 1}}?{{else}}.{{end}}{{template "T" $t}}
{{- else}} none{{end}}
{{with .M}}{{range $k, $v := .}}{{$k}}:{{$v}} {{end}}{{end}}{{len .M}} {{index .M "b"}} {{slice .Name 1 2}}
{{- /* comment */ -}}
{{range 3}}{{if eq . 2}}{{break}}{{end}}{{.}},{{end}} {{html "<a>"}} {{js "it's"}} {{urlquery "a b&c"}} {{and 1 0}} {{or "" "z"}} {{not true}}
{{$x := 5}}{{$x = 6}}{{$x}} {{1.5}} {{'a'}} {{0x10}} {{true}} {{.In.Name}} {{join .Tags ","}} {{block "B" .}}block {{.Name}}{{end}}
`
	t := template.Must(template.New("t").Funcs(template.FuncMap{"join": strings.Join}).Parse(text))
	p := &P{"Bob", []string{"a", "b", "c"}, map[string]int{"b": 2, "a": 1}, &P{Name: "in"}}
	fmt.Println(t.Execute(os.Stdout, p))
	for _, s := range []string{"{{.X}}", "{{nope}}", "{{if}}", "{{.Name.Foo}}", "{{range .Name}}{{end}}", "{{end}}", "{{", "{{.Name", `{{template "q"}}`, "{{index .Tags 9}}", "{{.Hello}}", "{{.Hello 1}}", "{{$y}}", "a\nb {{lt 1 \"x\"}}", "{{1 | 2}}", "{{break}}", "{{\"x}}", "{{(1}}", "{{.In.In.Name}}", "{{nil}}"} {
		t, err := template.New("e").Parse(s)
		if err != nil {
			fmt.Println("parse:", err)
			continue
		}
		fmt.Println("exec:", t.Execute(os.Stdout, p))
	}
	fmt.Println(t.Lookup("B").Tree.Root, t.Tree.Root.String())
}
