package main

import (
	"fmt"
	"strings"
)

func main() {
	line := "  name = Ann Lee  "
	key, value, found := strings.Cut(strings.TrimSpace(line), " = ")
	fmt.Printf("%q %q %t\n", key, value, found)

	fields := "a,b,,c"
	fmt.Printf("%q %q\n", strings.Split(fields, ","), strings.Fields(line))
	fmt.Println(strings.Contains(value, "Lee"), strings.HasPrefix(value, "Ann"))
	fmt.Println(strings.Index(value, "L"), strings.Index(value, "x"))
	fmt.Println(strings.ReplaceAll(value, "n", "N"), strings.Repeat("ab", 3))

	path := `C:\new\table`
	query := `SELECT name
FROM users`
	fmt.Println(path, len(query))
}
