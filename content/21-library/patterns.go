package main

import (
	"fmt"
	"regexp"
)

var request = regexp.MustCompile(`(?P<method>[A-Z]+) (/\S*) (\d{3})`)

func main() {
	line := "GET /about 200, then POST /login 403"
	m := request.FindStringSubmatch(line)
	fmt.Printf("%q\n", m)
	fmt.Println(m[request.SubexpIndex("method")])
	for _, found := range request.FindAllString(line, -1) {
		fmt.Println(found)
	}
	fmt.Println(request.ReplaceAllString(line, "$2 by $method"))
	fmt.Println(request.FindStringSubmatch("nothing here") == nil)

	_, err := regexp.Compile(`[a-z`)
	fmt.Println(err)
}
