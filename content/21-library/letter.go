package main

import (
	"log"
	"os"
	"strings"
	"text/template"
)

const letter = `Dear {{.Name}},
{{if .Items}}you ordered:
{{- range $i, $item := .Items}}
  {{inc $i}}. {{upper .}}
{{- end}}
{{else}}you ordered nothing.
{{end -}}
`

type Order struct {
	Name  string
	Items []string
}

func main() {
	functions := template.FuncMap{
		"upper": strings.ToUpper,
		"inc":   func(i int) int { return i + 1 },
	}
	t := template.Must(template.New("letter").Funcs(functions).Parse(letter))
	for _, order := range []Order{{"Ann", []string{"tea", "cake"}}, {Name: "Bob"}} {
		if err := t.Execute(os.Stdout, order); err != nil {
			log.Fatal(err)
		}
	}
}
