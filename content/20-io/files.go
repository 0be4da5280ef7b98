package main

import (
	"bufio"
	"fmt"
	"log"
	"os"
)

func write(name string, words ...string) error {
	f, err := os.Create(name)
	if err != nil {
		return err
	}
	defer f.Close()
	w := bufio.NewWriter(f)
	for _, word := range words {
		fmt.Fprintln(w, word)
	}
	return w.Flush()
}

func main() {
	if err := write("words.txt", "spam", "eggs"); err != nil {
		log.Fatal(err)
	}
	text, err := os.ReadFile("words.txt")
	fmt.Printf("%q %v\n", text, err)

	_, err = os.ReadFile("none.txt")
	fmt.Println(err)
}
