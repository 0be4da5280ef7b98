// run
package main

import (
	"fmt"
	"os"
	"path/filepath"
	"text/template"
)

func main() {
	dir, err := os.MkdirTemp("", "t")
	if err != nil {
		fmt.Println(err)
		return
	}
	os.WriteFile(filepath.Join(dir, "a.tmpl"), []byte(`a {{template "b.tmpl" .}}`), 0o644)
	os.WriteFile(filepath.Join(dir, "b.tmpl"), []byte(`b {{.}}`), 0o644)
	t, err := template.ParseGlob(filepath.Join(dir, "*.tmpl"))
	fmt.Println(t.Name(), err)
	fmt.Println(t.Execute(os.Stdout, 1))
	t, err = template.New("r").ParseFS(os.DirFS(dir), "b.*")
	fmt.Println(t.ExecuteTemplate(os.Stdout, "b.tmpl", 2), err)
	_, err = template.ParseFiles()
	fmt.Println(err)
	_, err = template.ParseGlob("nothing*")
	fmt.Println(err)
	t, err = template.ParseFiles(filepath.Join(dir, "b.tmpl"))
	fmt.Println(t.Name(), err)
}
