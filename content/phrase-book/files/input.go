package main

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"log"
	"os"
	"strings"
)

func main() {
	// Read a line that is typed.
	fmt.Print("Name? ")
	line, err := bufio.NewReader(os.Stdin).ReadString('\n')
	if err != nil && err != io.EOF {
		log.Fatal(err)
	}
	name := strings.TrimSpace(line)

	fmt.Println("Hello,", cmp.Or(name, "nobody"))
}
