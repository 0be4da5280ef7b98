package main

import "fmt"

func add(index map[byte][]string, word string) {
	index[word[0]] = append(index[word[0]], word)
}

func main() {
	index := make(map[byte][]string)
	for _, word := range []string{"go", "gopher", "map"} {
		add(index, word)
	}
	fmt.Printf("%q\n", index['g'])
	fmt.Println(len(index), len(index['z']), len(index))

	same := index
	delete(same, 'g')
	fmt.Println(len(index))
}
