package main

import (
	"encoding/csv"
	"fmt"
	"log"
	"strings"
)

func main() {
	f := strings.NewReader("name,age\n\"Lee, Ann\",34\n")

	// Read CSV.
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		log.Fatal(err)
	}
	for _, row := range rows {
		fmt.Println(row[0], "|", row[1])
	}
}
