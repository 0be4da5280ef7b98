// run

package main

import (
	"fmt"
	"io/ioutil"
	"os"
	"path/filepath"
	"strings"
)

func main() {
	dir, err := ioutil.TempDir("", "old*names")
	fmt.Println(strings.HasSuffix(dir, "names"), err)
	defer os.RemoveAll(dir)
	for _, name := range []string{"b.txt", "a.txt"} {
		fmt.Println(ioutil.WriteFile(filepath.Join(dir, name), []byte("text of "+name), 0o600))
	}
	f, err := ioutil.TempFile(dir, "z*.tmp")
	fmt.Println(filepath.Dir(f.Name()) == dir, err, f.Close())
	os.Remove(f.Name())
	list, err := ioutil.ReadDir(dir)
	for _, info := range list {
		data, err := ioutil.ReadFile(filepath.Join(dir, info.Name()))
		fmt.Println(info.Name(), info.Size(), info.Mode(), string(data), err)
	}
	fmt.Println(err)
	_, err = ioutil.ReadDir("/does/not/exist")
	fmt.Println(err)
	_, err = ioutil.ReadFile("nothing here")
	fmt.Println(err)
	r := ioutil.NopCloser(strings.NewReader("all of it"))
	data, err := ioutil.ReadAll(r)
	fmt.Println(string(data), err, r.Close())
	n, err := fmt.Fprint(ioutil.Discard, "gone")
	fmt.Println(n, err)
}
