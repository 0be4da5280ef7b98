package main

import (
	"encoding/base64"
	"fmt"
	"io"
	"os"
	"strings"
)

func main() {
	source := strings.NewReader("R28gaXMgZnVuLgo=")
	decoded := base64.NewDecoder(base64.StdEncoding, source)
	n, err := io.Copy(os.Stdout, decoded)
	fmt.Println(n, err)

	both := io.MultiReader(strings.NewReader("spam "), strings.NewReader("and eggs"))
	start, _ := io.ReadAll(io.LimitReader(both, 8))
	rest, _ := io.ReadAll(both)
	fmt.Printf("%q, then %q\n", start, rest)
}
