package main

import (
	"encoding/json"
	"fmt"
)

type User struct {
	Name  string
	email string
}

func main() {
	text, err := json.Marshal(User{"Ann", "ann@example.com"})
	fmt.Println(string(text), err)

	var user User
	err = json.Unmarshal([]byte(`{"name": "Bob", "email": "bob@example.com"}`), &user)
	fmt.Printf("%+v %v\n", user, err)
}
