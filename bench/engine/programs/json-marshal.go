// JSON: what a service does all day, there and back.
package main

import (
	"encoding/json"
	"fmt"
)

type address struct {
	Street string `json:"street"`
	City   string `json:"city,omitempty"`
}

type person struct {
	ID      int               `json:"id"`
	Name    string            `json:"name"`
	Email   *string           `json:"email"`
	Score   float64           `json:"score"`
	Active  bool              `json:"active"`
	Tags    []string          `json:"tags"`
	Home    address           `json:"home"`
	Details map[string]string `json:"details"`
}

func main() {
	email := "someone@example.com"
	total := 0
	for i := range 200_000 {
		p := person{
			ID: i, Name: "Grace <Hopper>", Email: &email, Score: float64(i) / 7, Active: i%2 == 0,
			Tags:    []string{"navy", "compiler", "\"quoted\""},
			Home:    address{Street: "Main Street 1"},
			Details: map[string]string{"language": "COBOL", "machine": "Mark I"},
		}
		data, err := json.Marshal(p)
		if err != nil {
			panic(err)
		}
		total += len(data)
	}
	fmt.Println(total)
}
