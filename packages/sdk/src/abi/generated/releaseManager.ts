// Generated from the contracts by `npm run generate`.
export const releaseManagerAbi = [
  {
    "type": "error",
    "name": "InvalidMetadataURI",
    "inputs": []
  },
  {
    "type": "error",
    "name": "InvalidPermissions",
    "inputs": []
  },
  {
    "type": "error",
    "name": "InvalidUpgradeByTime",
    "inputs": []
  },
  {
    "type": "error",
    "name": "MustPublishMetadataURI",
    "inputs": []
  },
  {
    "type": "error",
    "name": "NoReleases",
    "inputs": []
  },
  {
    "type": "event",
    "name": "MetadataURIPublished",
    "inputs": [
      {
        "name": "operatorSet",
        "type": "tuple",
        "indexed": true,
        "internalType": "struct OperatorSet",
        "components": [
          {
            "name": "avs",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "id",
            "type": "uint32",
            "internalType": "uint32"
          }
        ]
      },
      {
        "name": "metadataURI",
        "type": "string",
        "indexed": false,
        "internalType": "string"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "ReleasePublished",
    "inputs": [
      {
        "name": "operatorSet",
        "type": "tuple",
        "indexed": true,
        "internalType": "struct OperatorSet",
        "components": [
          {
            "name": "avs",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "id",
            "type": "uint32",
            "internalType": "uint32"
          }
        ]
      },
      {
        "name": "releaseId",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "release",
        "type": "tuple",
        "indexed": false,
        "internalType": "struct IReleaseManagerTypes.Release",
        "components": [
          {
            "name": "artifacts",
            "type": "tuple[]",
            "internalType": "struct IReleaseManagerTypes.Artifact[]",
            "components": [
              {
                "name": "digest",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "registry",
                "type": "string",
                "internalType": "string"
              }
            ]
          },
          {
            "name": "upgradeByTime",
            "type": "uint32",
            "internalType": "uint32"
          }
        ]
      }
    ],
    "anonymous": false
  },
  {
    "type": "function",
    "name": "getLatestRelease",
    "inputs": [
      {
        "name": "operatorSet",
        "type": "tuple",
        "internalType": "struct OperatorSet",
        "components": [
          {
            "name": "avs",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "id",
            "type": "uint32",
            "internalType": "uint32"
          }
        ]
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "",
        "type": "tuple",
        "internalType": "struct IReleaseManagerTypes.Release",
        "components": [
          {
            "name": "artifacts",
            "type": "tuple[]",
            "internalType": "struct IReleaseManagerTypes.Artifact[]",
            "components": [
              {
                "name": "digest",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "registry",
                "type": "string",
                "internalType": "string"
              }
            ]
          },
          {
            "name": "upgradeByTime",
            "type": "uint32",
            "internalType": "uint32"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "getLatestUpgradeByTime",
    "inputs": [
      {
        "name": "operatorSet",
        "type": "tuple",
        "internalType": "struct OperatorSet",
        "components": [
          {
            "name": "avs",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "id",
            "type": "uint32",
            "internalType": "uint32"
          }
        ]
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint32",
        "internalType": "uint32"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "getMetadataURI",
    "inputs": [
      {
        "name": "operatorSet",
        "type": "tuple",
        "internalType": "struct OperatorSet",
        "components": [
          {
            "name": "avs",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "id",
            "type": "uint32",
            "internalType": "uint32"
          }
        ]
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "string",
        "internalType": "string"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "getRelease",
    "inputs": [
      {
        "name": "operatorSet",
        "type": "tuple",
        "internalType": "struct OperatorSet",
        "components": [
          {
            "name": "avs",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "id",
            "type": "uint32",
            "internalType": "uint32"
          }
        ]
      },
      {
        "name": "releaseId",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "tuple",
        "internalType": "struct IReleaseManagerTypes.Release",
        "components": [
          {
            "name": "artifacts",
            "type": "tuple[]",
            "internalType": "struct IReleaseManagerTypes.Artifact[]",
            "components": [
              {
                "name": "digest",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "registry",
                "type": "string",
                "internalType": "string"
              }
            ]
          },
          {
            "name": "upgradeByTime",
            "type": "uint32",
            "internalType": "uint32"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "getTotalReleases",
    "inputs": [
      {
        "name": "operatorSet",
        "type": "tuple",
        "internalType": "struct OperatorSet",
        "components": [
          {
            "name": "avs",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "id",
            "type": "uint32",
            "internalType": "uint32"
          }
        ]
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "isValidRelease",
    "inputs": [
      {
        "name": "operatorSet",
        "type": "tuple",
        "internalType": "struct OperatorSet",
        "components": [
          {
            "name": "avs",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "id",
            "type": "uint32",
            "internalType": "uint32"
          }
        ]
      },
      {
        "name": "releaseId",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bool",
        "internalType": "bool"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "permissionController",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IPermissionController"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "publishMetadataURI",
    "inputs": [
      {
        "name": "operatorSet",
        "type": "tuple",
        "internalType": "struct OperatorSet",
        "components": [
          {
            "name": "avs",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "id",
            "type": "uint32",
            "internalType": "uint32"
          }
        ]
      },
      {
        "name": "metadataURI",
        "type": "string",
        "internalType": "string"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "publishRelease",
    "inputs": [
      {
        "name": "operatorSet",
        "type": "tuple",
        "internalType": "struct OperatorSet",
        "components": [
          {
            "name": "avs",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "id",
            "type": "uint32",
            "internalType": "uint32"
          }
        ]
      },
      {
        "name": "release",
        "type": "tuple",
        "internalType": "struct IReleaseManagerTypes.Release",
        "components": [
          {
            "name": "artifacts",
            "type": "tuple[]",
            "internalType": "struct IReleaseManagerTypes.Artifact[]",
            "components": [
              {
                "name": "digest",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "registry",
                "type": "string",
                "internalType": "string"
              }
            ]
          },
          {
            "name": "upgradeByTime",
            "type": "uint32",
            "internalType": "uint32"
          }
        ]
      }
    ],
    "outputs": [
      {
        "name": "releaseId",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "nonpayable"
  }
] as const
