package main

import (
	"log"
	"os"
	"text/template"
)

func main() {
	// Fill a template.
	text := template.Must(template.New("hello").Parse("Hello, {{.Name}}.\n"))
	err := text.Execute(os.Stdout, struct{ Name string }{"Ann"})
	if err != nil {
		log.Fatal(err)
	}
}
