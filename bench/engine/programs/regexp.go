// Regular expressions: what a program reads logs with.
package main

import (
	"fmt"
	"regexp"
	"strings"
)

var (
	line  = regexp.MustCompile(`^(\S+) - - \[([^\]]+)\] "(GET|POST) ([^ "]+) HTTP/1\.\d" (\d{3}) (\d+)$`)
	email = regexp.MustCompile(`[a-z0-9._%+-]+@[a-z0-9.-]+\.[a-z]{2,}`)
	word  = regexp.MustCompile(`(?i)\berror\b`)
	digit = regexp.MustCompile(`\d+`)
)

func main() {
	lines := make([]string, 500)
	for i := range lines {
		verb := []string{"GET", "POST", "HEAD"}[i%3]
		lines[i] = fmt.Sprintf(`192.168.%d.%d - - [10/Oct/2025:13:55:%02d +0000] "%s /page/%d?by=someone%d@example.com HTTP/1.1" %d %d`,
			i%256, i*7%256, i%60, verb, i, i, 200+i%5, i*31)
	}
	text := strings.Join(lines, "\n")
	matched, bytes := 0, 0
	for range 120 {
		for _, l := range lines {
			if line.MatchString(l) {
				matched++
			}
			if m := line.FindStringSubmatch(l); m != nil {
				bytes += len(m[4]) + len(m[6])
			}
			if word.MatchString(l) {
				matched++
			}
		}
		bytes += len(email.FindAllString(text, -1)) + len(digit.ReplaceAllString(text, "#"))
	}
	fmt.Println(matched, bytes)
}
